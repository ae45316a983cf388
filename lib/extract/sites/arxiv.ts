import { textOf } from '../dom';
import { pathSteps, type Site, siteRule } from './site';

/** Abstract pages: rich in citation tags, which the general rules read; the abstract itself stands in the page. */
export const arxiv: Site = {
  name: 'arxiv',
  matches: (url) => /(^|\.)arxiv\.org$/.test(url.hostname),
  rules: {
    kind: [
      siteRule('arxiv', ({ url }) => (/^(abs|pdf|html)$/.test(pathSteps(url)[0] ?? '') ? ['paper'] : [])),
    ],
    description: [
      siteRule('arxiv', (page) => {
        const abstracts = page.elements.byLabel(/(^|\s)abstract(\s|$)/);
        return abstracts.map((abstract) => textOf(abstract, 4_000).replace(/^\s*Abstract:\s*/, ''));
      }),
    ],
    section: [
      siteRule('arxiv', (page) =>
        page.elements.byLabel(/primary-subject/).map((subject) => textOf(subject, 200)),
      ),
    ],
    siteName: [siteRule('arxiv', () => ['arXiv'])],
  },
};
