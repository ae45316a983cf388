import { metaTexts } from '../readers';
import { first, ownerAndName, type Reader, type Sites, valuesAt } from './site';

/** What the page says about the repository, else the declared text without what GitHub adds to it. */
const about: Reader = (page) => [
  ...valuesAt(page, 'p.f4'),
  ...metaTexts(page, 'og:description').map((text) => text.replace(/( - \S+\/\S+|\. Contribute to ).*$/, '')),
];

/** Repositories by `owner/name`, their releases, and their threads by the opener's words. */
export const gitHub: Sites = {
  'github.com': {
    name: 'GitHub',
    shapes: {
      '*/*/(issues|pull|discussions)/*': {
        kind: 'discussion',
        title: '[data-testid=issue-title], .js-issue-title, .js-discussion-title, h1 .markdown-title',
        authors: first('[data-testid=issue-body-header-author], a.author'),
        publishedAt: '[data-testid=issue-body-header-link] relative-time, .js-timestamp relative-time',
      },
      '*/*/releases/tag': {
        kind: 'repository',
        authors: first('.Box-body a[data-hovercard-type=user]'),
        publishedAt: '.Box-body relative-time',
      },
      '*/*(/?$|/(tree|blob)/)': {
        kind: 'repository',
        ...ownerAndName(),
        description: about,
        topics: 'a.topic-tag',
      },
    },
  },
};
