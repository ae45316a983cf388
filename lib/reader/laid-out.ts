import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bodyOf } from './body';
import { joinParagraphs, type Paragraph, type Passage, placeParagraphs, splitText } from './paragraphs';
import { QuoteFinder } from './quotes';

/** A kept text as the reader shows it. */
export interface LaidOut {
  readonly paragraphs: readonly Paragraph[];
  readonly finder: QuoteFinder;
  /** Where each of the bookmark's highlights stands, in their order; null where the text does not hold it. */
  readonly passages: readonly (Passage | null)[];
}

/** Lays a text out: its story alone, unless something was highlighted in what would be left out. */
export function layOut(text: string, bookmark: Bookmark): LaidOut {
  const pieces = splitText(text);
  const body = place(bodyOf(pieces, bookmark), bookmark);
  if (!body.passages.includes(null)) return body;
  const whole = place(pieces, bookmark);
  const isMissed = body.passages.some((passage, index) => passage === null && whole.passages[index]);
  return isMissed ? whole : body;
}

function place(pieces: readonly string[], { highlights }: Bookmark): LaidOut {
  const paragraphs = placeParagraphs(pieces);
  const finder = new QuoteFinder(joinParagraphs(paragraphs));
  return { paragraphs, finder, passages: highlights.map(({ quote }) => finder.find(quote)) };
}
