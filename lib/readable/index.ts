import { Readability } from '@mozilla/readability';
import { genuine, textTag, traverse } from '@/lib/extract/dom';
import { attempt } from '@/lib/extract/page';
import { withoutBoilerplate } from './boilerplate';
import { paragraphsOf } from './paragraphs';
import { type ReadableText, readableText } from './readable-text';

/** The longest paper we met has half as many elements, and no page we met half as many words or levels. */
const maxElements = 50_000;
const maxLength = 1_000_000;
const maxDepth = 100;

/**
 * The readable text of a page, for reading offline, search and quotes.
 *
 * The document is only read. Never throws: a page that the library can't read has no text. Cost: about the time of
 * parsing the page once more; it grows with words times levels, so pages beyond the bounds above are left unread. The library and the cleaning around it were chosen by measurement, see
 * docs/decisions/0006-readable-text.md.
 */
export function readText(document: Document, address: string): ReadableText {
  return readableText(address, attempt(() => storyOf(document), []).join('\n\n'));
}

function storyOf(document: Document): readonly string[] {
  if (!isReadable(genuine(document, 'documentElement'))) return [];
  const article = new Readability(withoutBoilerplate(document), {
    serializer: (content) => content as Element, // the library hands over the element it made
    disableJSONLD: true, // only headline and byline come from it, and those we read ourselves
  }).parse();
  return article?.content ? paragraphsOf(article.content) : [];
}

function isReadable(root: Element): boolean {
  if (root.getElementsByTagName('*').length > maxElements) return false;
  let length = 0;
  let isFit = true;
  traverse(root, maxElements * 2, (node, tag, depth) => {
    if (tag === textTag) length += node.nodeValue?.length ?? 0;
    isFit = depth <= maxDepth && length <= maxLength;
    return isFit;
  });
  return isFit;
}
