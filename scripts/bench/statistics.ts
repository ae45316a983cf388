/** Middle and near-worst of some timings, in ms. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export function timingOf(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Runs something again and again, one after the other, and keeps what each run measured. */
export async function sample(runs: number, measure: (run: number) => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let run = 0; run < runs; run++) samples.push(await measure(run));
  return samples;
}

export function row(what: string, { median, p95, runs }: Timing): string {
  return `| ${what} | ${median.toFixed(0)} | ${p95.toFixed(0)} | ${runs} |`;
}
