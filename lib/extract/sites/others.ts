import type { Shape, Sites } from './site';

/** Rich in citation tags, but for the abstract, which one of them says and the other draws. */
const paper: Shape = {
  kind: 'paper',
  description: 'meta[name=citation_abstract], [data-test-id=text-truncator-text]',
};

/** Sites that need a line or two. */
export const others: Sites = {
  'shiporskip.io': {
    name: 'Ship or Skip',
    shapes: {
      '(tool|review|product)s?/*': { kind: 'tool' },
      'reviewers?/': { kind: 'page' },
    },
  },
  'openreview.net': {
    name: 'OpenReview',
    shapes: { '(forum|pdf)$': { ...paper, section: 'meta[name=citation_conference_title]' } },
  },
  'semanticscholar.org': {
    name: 'Semantic Scholar',
    shapes: { '(paper|reader)/': paper },
  },
  'paperswithcode.com': {
    name: 'Papers with Code',
    shapes: {
      'paper/*': {
        kind: 'paper',
        description: '.paper-abstract p',
        originalUrl: '.paper-abstract a[href*="arxiv.org/abs/"]@href',
      },
    },
  },
  // Labs announce below /blog/ and the like, which is enough to know their posts by.
  'openai.com': { name: 'OpenAI' },
  'anthropic.com': { name: 'Anthropic' },
  'deepmind.google': { name: 'Google DeepMind' },
  'ai.meta.com': { name: 'AI at Meta' },
  'mistral.ai': { name: 'Mistral AI' },
};
