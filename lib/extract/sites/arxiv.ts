import { splitNames } from '../clean/name';
import { select } from '../dom';
import { type Reader, type Sites, valuesAt } from './site';

/** The words of the abstract without its heading. */
const description: Reader = (page) =>
  valuesAt(page, '.abstract, .ltx_abstract').map((text) => text.replace(/^Abstract\W*/, ''));

/** LaTeXML calls a whole block one person: lines of names, marks of footnotes, then places and addresses. */
const authors: Reader = (page) =>
  select(page.document, '.ltx_personname').flatMap((person) =>
    splitNames(firstLine(person).replace(/[\d*†‡]+/g, ''), []),
  );

function firstLine(person: Element): string {
  let line = '';
  for (const node of Array.from(person.childNodes)) {
    if (node.nodeName === 'BR') break;
    const isWords = node.nodeType === 3 || /\bltx_text/.test((node as Element).className);
    line += isWords ? node.textContent : ' ';
  }
  return line;
}

/** Abstract pages, rich in citation tags whose `citation_date` is the first version's; papers as web pages; PDFs. */
export const arxiv: Sites = {
  'arxiv.org': {
    name: 'arXiv',
    shapes: {
      '(abs|pdf)/': {
        kind: 'paper',
        description,
        section: '.primary-subject',
        topics: (page) => valuesAt(page, 'td.subjects').flatMap((text) => text.split('; ')),
        publishedAt: 'meta[name=citation_date]',
      },
      'html/': {
        kind: 'paper',
        authors,
        description,
      },
    },
  },
};
