import type { Paragraph, Passage } from './paragraphs';

/** A stretch of one paragraph over which the same highlights lie. */
export interface Segment {
  readonly text: string;
  /** The highlights over it, by their number. */
  readonly marks: readonly number[];
  /** Which of them it stands for where it is pressed: the shortest, so that each can be reached. */
  readonly owner: number | null;
  /** True for the first that stands for its owner: the keyboard stops there, and not at the rest. */
  readonly isFirst: boolean;
}

/**
 * Cuts paragraphs where highlights begin and end. Passages may overlap, hold each other and reach over several
 * paragraphs; null is a highlight that the text does not hold.
 */
export function segmentsOf(
  paragraphs: readonly Paragraph[],
  passages: readonly (Passage | null)[],
): readonly (readonly Segment[])[] {
  const lengthOf = (mark: number) => (passages[mark]?.end ?? 0) - (passages[mark]?.start ?? 0);
  const owners = new Set<number>();
  return paragraphs.map(({ text, start }) => {
    const here = passages.flatMap((passage, mark) =>
      passage && passage.start < start + text.length && passage.end > start ? [{ ...passage, mark }] : [],
    );
    if (here.length === 0) return [{ text, marks: [], owner: null, isFirst: false }];
    const cuts = new Set([0, text.length]);
    for (const { start: from, end: to } of here) {
      cuts.add(Math.max(0, from - start));
      cuts.add(Math.min(text.length, to - start));
    }
    const edges = [...cuts].sort((one, other) => one - other);
    return edges.slice(0, -1).map((from, index): Segment => {
      const at = start + from;
      const marks = here.filter((passage) => passage.start <= at && passage.end > at).map(({ mark }) => mark);
      const owner = marks.toSorted((one, other) => lengthOf(one) - lengthOf(other))[0] ?? null;
      const isFirst = owner !== null && !owners.has(owner);
      if (owner !== null) owners.add(owner);
      return { text: text.slice(from, edges[index + 1]), marks, owner, isFirst };
    });
  });
}
