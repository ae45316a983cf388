import { markRanges } from '@/lib/search/marks';

interface MarkedProps {
  readonly text: string;
  /** Folded words and phrases. */
  readonly words: readonly string[];
}

/** A text with the words somebody looked for marked in it. */
export function Marked({ text, words }: MarkedProps) {
  const ranges = markRanges(text, words);
  if (ranges.length === 0) return <>{text}</>;
  return (
    <>
      {ranges.map(([start, end], index) => (
        <>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1])}
    </>
  );
}
