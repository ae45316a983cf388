import { beginningOf } from '../clean/text';
import type { Page } from '../page';
import { pathSteps, type Reader, type Shape, type Site, type Sites, valuesAt } from './site';

/** The post that the address names: posts it answers stand above it, answers below, each an article of its own. */
const post = 'article[tabindex="-1"]';

/** Not those of a post it quotes, which are a link to that. */
const words: Reader = (page) => {
  const quoted = valuesAt(page, `${post} [role=link] [data-testid=tweetText]`);
  return valuesAt(page, `${post} [data-testid=tweetText]`).filter((text) => !quoted.includes(text));
};

/** The headline of a long read, else the post's first words. */
function title(page: Page): readonly string[] {
  return [...valuesAt(page, '[data-testid=twitter-article-title]'), ...words(page)].map(beginningOf);
}

/** The name on the post, else the handle in the address: in some it is "i", for whoever wrote it. */
function author(page: Page): readonly string[] {
  const [handle] = pathSteps(page.url);
  const [name = handle === 'i' ? '' : `@${handle}`] = valuesAt(page, `${post} [data-testid=User-Name] a`);
  return [name].filter(Boolean);
}

/**
 * Numbers of posts count milliseconds since November 2010 in all but their last 22 bits; before, they counted posts.
 * Source: https://docs.x.com/fundamentals/x-ids
 */
function postedAt({ url }: Page): readonly string[] {
  const id = Number(/(?:status|article)\/(\d+)/.exec(url.pathname)?.[1]);
  return id > 2 ** 35 ? [new Date(id / 2 ** 22 + 1_288_834_974_657).toISOString()] : [];
}

const shape: Shape = {
  kind: 'discussion',
  title,
  authors: author,
  publishedAt: postedAt,
  description: words,
};
const site: Site = { name: 'X', shapes: { '*/(web/)?(status|article)/': shape } };

/** Posts. Their page declares one headline for all readers: "Name on X: …". */
export const x: Sites = { 'x.com': site, 'twitter.com': site };
