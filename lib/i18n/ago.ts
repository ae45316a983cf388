import { once } from './formatters';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long a moment lies back, or ahead (both ms since 1970), in whole units: "3 minutes ago", "in 2 hours", "now". */
export function formatAgo(moment: number, now: number): string {
  const distance = moment - now;
  const [unit, ms] = units.find(([, ms]) => Math.abs(distance) >= ms) ?? (['second', 1_000] as const);
  // Seconds would be wrong by the time they are read.
  return relative().format(unit === 'second' ? 0 : Math.trunc(distance / ms), unit);
}

const relative = once((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
