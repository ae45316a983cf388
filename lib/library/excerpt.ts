import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { fold } from '@/lib/search/fold';
import { firstMark } from '@/lib/search/marks';

/** Characters before the first hit, and in all. */
const leadLength = 36;
const excerptLength = 170;
/** Characters looked through: a long note and a panel. More, in every row that is drawn, would hold up scrolling. */
const maxLooked = 32_000;

/** Words of a bookmark to show below its title, and whose they are; null: the page's or the user's own. */
export interface Excerpt {
  readonly speaker: string | null;
  readonly text: string;
}

/** Where a bookmark has words that its title does not show: in a note, a highlight, a take or its deck. Null: nowhere. */
export function excerptOf(bookmark: Bookmark, words: readonly string[]): Excerpt | null {
  const title = fold(bookmark.title);
  const missing = words.filter((word) => !title.includes(word));
  if (missing.length === 0) return null;
  let left = maxLooked;
  for (const { speaker, text } of passagesOf(bookmark)) {
    const start = firstMark(text.slice(0, left), missing);
    if (start !== null) return { speaker, text: cutAround(text, start) };
    left -= text.length;
    if (left <= 0) return null;
  }
  return null;
}

function passagesOf({ note, highlights, takes, description }: Bookmark): Excerpt[] {
  return [
    { speaker: null, text: note },
    ...highlights.flatMap(({ quote, note: remark }) => [
      { speaker: null, text: quote },
      { speaker: null, text: remark },
    ]),
    ...takes.map(({ speaker, lens, text }) => ({ speaker: speaker ?? lens, text })),
    { speaker: null, text: description ?? '' },
  ];
}

/** From the word that begins shortly before `place` on. */
function cutAround(text: string, place: number): string {
  const space = place <= leadLength ? -1 : text.indexOf(' ', place - leadLength);
  const start = space === -1 || space >= place ? Math.max(0, place <= leadLength ? 0 : place) : space + 1;
  const lead = start === 0 ? '' : '…';
  return lead + text.slice(start, start + excerptLength).replace(/\s+/g, ' ');
}
