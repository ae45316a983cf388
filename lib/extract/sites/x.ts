import type { Page } from '../page';
import { pathSteps, type Reader, type Shape, type Site, type Sites, valuesAt } from './site';

/** The post that the address names: posts it answers stand above it, answers below, each an article of its own. */
const post = 'article[tabindex="-1"]';

/** Not those of a post it quotes, which are a link to that. */
const words: Reader = (page) => {
  const quoted = valuesAt(page, `${post} [role=link] [data-testid=tweetText]`);
  return valuesAt(page, `${post} [data-testid=tweetText]`).filter((text) => !quoted.includes(text));
};

/** Long enough for a headline. */
const maxTitleLength = 120;

/** The headline of a long read, else the post's first words. */
function title(page: Page): readonly string[] {
  return [...valuesAt(page, '[data-testid=twitter-article-title]'), ...words(page)].map((text) =>
    text.length <= maxTitleLength ? text : `${text.slice(0, maxTitleLength).replace(/\s+\S*$/, '')}…`,
  );
}

/** The name on the post, else the handle in the address. */
function author(page: Page): readonly string[] {
  const [name = `@${pathSteps(page.url)[0]}`] = valuesAt(page, `${post} [data-testid=User-Name] a`);
  return [name];
}

/**
 * Numbers of posts count milliseconds since November 2010 in all but their last 22 bits; before, they counted posts.
 * Source: https://docs.x.com/fundamentals/x-ids
 */
function postedAt({ url }: Page): readonly string[] {
  const id = Number(pathSteps(url)[2]);
  return id < 2 ** 35 ? [] : [new Date(id / 2 ** 22 + 1_288_834_974_657).toISOString()];
}

const shape: Shape = {
  kind: 'discussion',
  title,
  authors: author,
  publishedAt: postedAt,
  description: words,
};
const site: Site = { name: 'X', shapes: { '*/(status|article)/': shape } };

/** Posts. Their page declares one headline for all readers: "Name on X: …". */
export const x: Sites = { 'x.com': site, 'twitter.com': site };
