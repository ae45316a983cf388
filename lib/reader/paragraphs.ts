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
export function splitText(text: string): readonly string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

export function placeParagraphs(pieces: readonly string[]): readonly Paragraph[] {
  let next = 0;
  return pieces.map((text) => {
    const start = next;
    next += text.length + 1;
    return { text, start };
  });
}

/** All paragraphs as one text, in which passages are counted. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
