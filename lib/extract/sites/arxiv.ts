import { textOf } from '../dom';
import { pathSteps, type Site } from './site';

/** Abstract pages: rich in citation tags, which the general rules read; the abstract itself stands in the page. */
export const arxiv: Site = {
  name: 'arxiv',
  host: /(^|\.)arxiv\.org$/,
  fields: {
    kind: (page) => (/^(abs|pdf|html)$/.test(pathSteps(page)[0] ?? '') ? ['paper'] : []),
    description: (page) =>
      page.elements
        .byLabel(/(^|\s)abstract(\s|$)/)
        .map((abstract) => textOf(abstract, 4_000).replace(/^\s*Abstract:\s*/, '')),
    section: (page) => page.elements.byLabel(/primary-subject/).map((subject) => textOf(subject, 200)),
    siteName: () => ['arXiv'],
  },
};
