import { Readability } from '@mozilla/readability';
import { genuine } from '@/lib/extract/dom';
import { attempt } from '@/lib/extract/page';
import { withoutBoilerplate } from './boilerplate';
import { paragraphsOf } from './paragraphs';
import { type ReadableText, readableText } from './readable-text';

/** The longest paper we met has half as many elements; on more than this the library would hold up the page. */
const maxElements = 50_000;

/**
 * The readable text of a page, for reading offline, search and quotes.
 *
 * The document is only read. Never throws: a page that the library can't read has no text. Cost: linear, about the time
 * of parsing the page once more. The library and the cleaning around it were chosen by measurement, see
 * docs/decisions/0006-readable-text.md.
 */
export function readText(document: Document, address: string): ReadableText {
  return readableText(address, attempt(() => storyOf(document), []).join('\n\n'));
}

function storyOf(document: Document): readonly string[] {
  if (genuine(document, 'documentElement').getElementsByTagName('*').length > maxElements) return [];
  const article = new Readability(withoutBoilerplate(document), {
    serializer: (content) => content as Element, // the library hands over the element it made
    disableJSONLD: true, // only headline and byline come from it, and those we read ourselves
  }).parse();
  return article?.content ? paragraphsOf(article.content) : [];
}
