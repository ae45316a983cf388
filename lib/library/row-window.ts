/** Rows drawn beyond what is in sight, each way, so that a short scroll finds them there. */
const overscan = 6;

/** What of a list is in sight; lengths in px, `top` counted from the list's own start (negative: it starts below). */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Rows `from` (inclusive) to `to` (exclusive). */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** The rows to draw of a list of `count` rows, each `rowSize` px high. */
export function rowsInSight({ top, height }: Sight, rowSize: number, count: number): RowWindow {
  const first = Math.floor(top / rowSize) - overscan;
  const last = Math.ceil((top + height) / rowSize) + overscan;
  const from = Math.min(Math.max(first, 0), count);
  return { from, to: Math.min(Math.max(last, from), count) };
}

/** How far to scroll, px, so that a row is wholly in sight; 0 when it is. Of a row higher than the sight, its top. */
export function scrollToRow(index: number, { top, height }: Sight, rowSize: number): number {
  const start = index * rowSize;
  if (start < top || rowSize > height) return start - top;
  return Math.max(0, start + rowSize - (top + height));
}
