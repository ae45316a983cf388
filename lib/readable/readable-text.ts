import { tidyParagraphs } from '@/lib/base/text';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { extractionLimits } from '@/lib/extract/extraction';
import { countWords } from './word-count';

/** The words of a page without its furniture. */
export interface ReadableText {
  /** The address it was read at: a tab may move on between two scripts. */
  readonly url: string;
  /** Paragraphs split by blank lines; null when the page has no running text to speak of. */
  readonly text: string | null;
  readonly wordCount: number;
}

/** Text tidied and bounded, with its words counted. */
export function readableText(url: string, raw: string): ReadableText {
  const text = tidyParagraphs(raw, extractionLimits.text) || null;
  return { url, text, wordCount: text === null ? 0 : countWords(text) };
}

/** What the content script answered, bounded and typed; null when it is nothing of the kind. Hostile as every answer. */
export function parseReadableText(value: unknown): ReadableText | null {
  if (typeof value !== 'object' || value === null) return null;
  const { url, text } = value as Readonly<Record<string, unknown>>;
  const address = typeof url === 'string' ? toHttpUrl(url) : null;
  if (address === null || (typeof text !== 'string' && text !== null)) return null;
  return readableText(address.href, text ?? '');
}
