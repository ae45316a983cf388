import type { Take, Verdict } from '@/lib/extract/extraction';

/** Counts the verdicts of a panel; null when no take carries one. */
export function tallyVerdicts(takes: readonly Pick<Take, 'verdict'>[]): Record<Verdict, number> | null {
  const tally = { ship: 0, skip: 0 };
  for (const { verdict } of takes) if (verdict !== null) tally[verdict]++;
  return tally.ship + tally.skip === 0 ? null : tally;
}
