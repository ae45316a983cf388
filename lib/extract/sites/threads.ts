import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { first, ownerAndName, type Shape, type Sites, valuesAt } from './site';

/** The page that a thread is about, and its site. */
function about(places: string): Pick<Shape, 'originalUrl' | 'sourceName'> {
  return {
    originalUrl: places,
    sourceName: (page) =>
      valuesAt(page, places).map((href) => toHttpUrl(href)?.hostname.replace(/^www\./, '') ?? ''),
  };
}

/** Threads: who opened them, when, and what they are about. */
export const threads: Sites = {
  'news.ycombinator.com': {
    name: 'Hacker News',
    shapes: {
      item$: {
        kind: 'discussion',
        title: '.fatitem .titleline > a',
        authors: first('.fatitem .hnuser'),
        // "2026-05-19T08:30:00 1779179400", in UTC.
        publishedAt: (page) => valuesAt(page, '.fatitem .age@title').map((age) => `${age.slice(0, 19)}Z`),
        description: '.fatitem .toptext',
        ...about('.fatitem .titleline > a[href^=http]@href'),
      },
    },
  },
  'lobste.rs': {
    name: 'Lobsters',
    shapes: {
      's/': {
        kind: 'discussion',
        description: '.story_text',
        ...about('.story .u-url[href^=http]@href'),
      },
    },
  },
  'reddit.com': {
    name: 'Reddit',
    shapes: {
      // New Reddit says all in the post's attributes, old Reddit most; words and pictures link to Reddit itself.
      '*/*/(comments|s)/': {
        kind: 'discussion',
        title: 'shreddit-post@post-title || .thing.link a.title',
        authors: first('shreddit-post@author || .thing.link@data-author'),
        publishedAt: 'shreddit-post@created-timestamp || .thing.link time',
        description: 'shreddit-post [slot=text-body] || .thing.link .usertext-body',
        section: ownerAndName().title, // r/name
        ...about(
          'shreddit-post:not([content-href*="redd.it/"], [content-href*="reddit.com/"])@content-href || .thing.link:not(.self, [data-url*="redd.it/"])@data-url',
        ),
      },
    },
  },
};
