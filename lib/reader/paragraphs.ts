/** A paragraph and where it begins among all of them. */
export interface Paragraph {
  readonly text: string;
  /** UTF-16 units from the beginning of the text, in which one unit stands between two paragraphs. */
  readonly start: number;
}

/** A stretch of the text, from `start` up to but not including `end`; it may reach over several paragraphs. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** The kept text in paragraphs: they are split by blank lines. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const piece of text.split(/\n[^\S\n]*\n/)) {
    const paragraph = piece.trim();
    if (paragraph === '') continue;
    paragraphs.push({ text: paragraph, start });
    start += paragraph.length + 1;
  }
  return paragraphs;
}

/** All paragraphs as one text, in which passages are counted. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
