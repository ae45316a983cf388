import type { Traffic } from './counting-proxy';

export const trafficHead =
  '| bookmarks | on | what | requests | up, KB | down, KB | s |\n|--:|---|---|--:|--:|--:|--:|';

/** A line of the table under `trafficHead`; `seconds` null where nothing was run. */
export function trafficRow(
  size: number,
  where: string,
  what: string,
  { requests, upBytes, downBytes }: Traffic,
  seconds: number | null,
): string {
  const cells = [size.toLocaleString('en'), where, what, requests, kilobytes(upBytes), kilobytes(downBytes)];
  return `| ${cells.join(' | ')} | ${seconds?.toFixed(1) ?? '–'} |`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
