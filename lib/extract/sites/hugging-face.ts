import { ownerAndName, type Sites, valuesAt } from './site';

/** Models by `owner/name`; what else the hub holds stands below a first step of its own. */
export const huggingFace: Sites = {
  'huggingface.co': {
    name: 'Hugging Face',
    shapes: {
      'blog/*': {
        kind: 'article',
        authors: '[data-target=BlogAuthorsByline] .fullname',
        publishedAt: 'h1 ~ div span', // "Published March 3, 2026"
      },
      'papers/*': {
        kind: 'paper',
        authors: (page) => valuesAt(page, '.author').map((name) => name.replace(/\W+$/, '')),
        description: 'h2 ~ p, h2 ~ * > p.text-gray-600',
        publishedAt: 'h1 ~ div', // "Published on Mar 3, 2026"
        originalUrl: 'main a[href*="arxiv.org/abs/"]@href',
      },
      'spaces/*/*': {
        kind: 'tool',
        title: ({ windowTitle }) => [windowTitle.replace(/ - a Hugging Face Space by .*/, '')],
        authors: ownerAndName(1).authors,
      },
      'datasets/*/*': { kind: 'repository', ...ownerAndName(1) },
      '(chat|collections|datasets|docs|learn|organizations|posts|spaces|tasks)/': {},
      '*/*(/?$|/(tree|blob)/)': {
        kind: 'model',
        ...ownerAndName(),
        topics: 'header a[href^="/models?"]:not([href*="%3A"])', // neither licences nor papers
      },
    },
  },
};
