import { once } from './formatters';

/** A date as printed on a page (ISO 8601, day or instant) in the reader's own form: "19 May 2026". Empty if unreadable. */
export function formatDate(iso: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  // A day without a time belongs to no zone: read as UTC it must be printed as UTC. So must midnight UTC, which is
  // how sites write a day they know no hour of.
  const inUtc = isDay || /T00:00(:00(\.0+)?)?(Z|\+00:?00)$/.test(iso);
  return (inUtc ? utcDay() : localDay()).format(time);
}

/** A moment of ours (ms since 1970) as a day in the reader's own zone. */
export function formatDay(ms: number): string {
  return localDay().format(ms);
}

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const localDay = once((language) => new Intl.DateTimeFormat(language, day));
const utcDay = once((language) => new Intl.DateTimeFormat(language, { ...day, timeZone: 'UTC' }));
