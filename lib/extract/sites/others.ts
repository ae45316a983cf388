import type { Shape, Sites } from './site';

const article: Shape = { kind: 'article' };
/** Rich in citation tags, but for the abstract, which one of them says and the other draws. */
const paper: Shape = {
  kind: 'paper',
  description: 'meta[name=citation_abstract], [data-test-id=text-truncator-text]',
};
/** Where labs announce. */
const shapes = { '(blog|discover|engineering|index|news|research)/*': article };

/** Sites that need a line or two. */
export const others: Sites = {
  'shiporskip.io': {
    name: 'Ship or Skip',
    shapes: {
      'news/*': article,
      '(tool|review|product)s?/*': { kind: 'tool' },
      'reviewers?/': { kind: 'page' },
    },
  },
  'openreview.net': {
    name: 'OpenReview',
    shapes: {
      '(forum|pdf)$': {
        ...paper,
        section: 'meta[name=citation_conference_title]',
      },
    },
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
        authors: '.authors .author-span a',
        publishedAt: '.authors .author-span',
        description: '.paper-abstract p',
        originalUrl: '.paper-abstract a[href*="arxiv.org/abs/"]@href',
      },
    },
  },
  'openai.com': { name: 'OpenAI', shapes },
  'anthropic.com': { name: 'Anthropic', shapes },
  'deepmind.google': { name: 'Google DeepMind', shapes },
  'ai.meta.com': { name: 'AI at Meta', shapes },
  'mistral.ai': { name: 'Mistral AI', shapes },
};
