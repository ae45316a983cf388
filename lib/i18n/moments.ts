import { once } from './formatters';

/** A moment of ours (ms since 1970) in the reader's own zone, with the time of day. */
export function formatMoment(ms: number): string {
  return moment().format(ms);
}

/** A month (`YYYY-MM`) in the reader's own form: "April 2026". */
export function formatMonth(month: string): string {
  return monthFormat().format(Date.parse(`${month}-01T00:00Z`));
}

const moment = once(
  (language) =>
    new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }),
);
const monthFormat = once(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
