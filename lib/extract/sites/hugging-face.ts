import { ownerAndName, type Sites } from './site';

/** Models by `owner/name`; what else the hub holds stands below a first step of its own. */
export const huggingFace: Sites = {
  'huggingface.co': {
    name: 'Hugging Face',
    shapes: {
      'blog/*': {
        kind: 'article',
        authors: '[data-target=BlogAuthorsByline] .fullname',
      },
      'papers/\\d+[.]\\d': {
        kind: 'paper',
        description: 'h2 ~ p, h2 ~ * > p.text-gray-600',
        originalUrl: 'main a[href*="arxiv.org/abs/"]@href',
      },
      'papers/': { kind: 'page' },
      'spaces/*/*': {
        kind: 'tool',
        title: ({ windowTitle }) => [windowTitle.replace(/ - a Hugging Face Space by .*/, '')],
        authors: ownerAndName(1).authors,
      },
      'datasets/*/*': { kind: 'repository', ...ownerAndName(1) },
      '*/*(/?$|/(tree|blob)/)': {
        kind: 'model',
        ...ownerAndName(),
        topics: 'header a[href^="/models?"]:not([href*="%3A"])', // neither licences nor papers
      },
    },
  },
};
