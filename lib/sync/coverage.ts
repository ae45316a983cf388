import type { Span } from './link';

/** Whether all from `lo` to `hi` was read. */
export function covers(spans: readonly Span[] | undefined, lo: number, hi: number): boolean {
  return spans?.some(([from, to]) => from <= lo && hi <= to) ?? false;
}

/** The spans with one more, sorted, those that touch made one. */
export function withSpan(spans: readonly Span[] | undefined, lo: number, hi: number): readonly Span[] {
  const sorted = [...(spans ?? []), [lo, hi] as const].sort(([a], [b]) => a - b);
  const united: Span[] = [];
  for (const [from, to] of sorted) {
    const last = united.at(-1);
    if (last && from <= last[1] + 1) united[united.length - 1] = [last[0], Math.max(last[1], to)];
    else united.push([from, to]);
  }
  return united;
}
