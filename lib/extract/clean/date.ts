import { monthOf } from './month-names';

/** News on the web starts here; a later bound keeps expiry dates ("9999") out. */
const firstYear = 1_990;
const lastYear = 2_100;

const isoDate =
  /(?<!\d)(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)(?:[t\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/;
const compactDate = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/;
const numbersOnly = /(?<!\d[./-]?)(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d{2})(?!\.?\d)/;
const dayMonthYear =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?\s+(?:de\s+|of\s+|d['’])?([^\s\d.,]{3,15})[.,]?\s+(?:del?\s+)?(\d{4})/;
/** Also as programs print it, "Tue May 19 09:35:14 CEST 2026", and glued by a theme, "May 192026". */
const monthDayYear =
  /([^\s\d.,]{3,15})[.,]?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(?:\d\d:[\d:]+\s(?:[a-z]+\s)?)?(\d{4})/;
const rfcTail = /\d{4},?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(gmt|utc|z|[+-]\d{2}:?\d{2})/;

/**
 * A date as pages write it, in ISO 8601: with offset where the page gives time and offset, else the day alone.
 *
 * `language` (BCP 47) settles month names and whether 5/6 is May or June. Null for what is no date.
 */
export function parseDate(raw: string, language: string | null): string | null {
  const text = raw.slice(0, 200).trim().toLowerCase();
  return parseMachineDate(text) ?? parseWrittenDate(text, language);
}

/** Forms made for machines: ISO 8601 and its sloppy cousins, in lower case. */
function parseMachineDate(text: string): string | null {
  const match = isoDate.exec(text) ?? compactDate.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, offset] = match;
  return joinDate(toDay(year, month, day), hour, minute, second, offset);
}

/** A day inside words, the first one that reads as a date. */
function parseWrittenDate(text: string, language: string | null): string | null {
  const time = rfcTail.exec(text);
  return joinDate(writtenDay(text, language), time?.[1], time?.[2], time?.[3], time?.[4]);
}

function writtenDay(text: string, language: string | null): string | null {
  const named = dayMonthYear.exec(text);
  const day = named && toDay(named[3], monthOf(named[2] ?? '', language), named[1]);
  if (day) return day;
  const american = monthDayYear.exec(text);
  const americanDay = american && toDay(american[3], monthOf(american[1] ?? '', language), american[2]);
  if (americanDay) return americanDay;
  const numbers = numbersOnly.exec(text);
  if (!numbers) return null;
  const [, first, separator, second, digits = ''] = numbers;
  // "19.05.26" is a German habit; with other signs it might be any order.
  const year = digits.length === 4 ? digits : separator === '.' ? `20${digits}` : undefined;
  const monthFirst = separator === '/' && (language === null || /^en($|-US|-PH)/i.test(language));
  const [preferred, other] = [toDay(year, second, first), toDay(year, first, second)];
  return monthFirst ? (other ?? preferred) : (preferred ?? other);
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function toDay(
  year: string | undefined,
  month: string | number | null | undefined,
  day: string | undefined,
): string | null {
  if (!year || !month || !day || Number(year) < firstYear || Number(year) > lastYear) return null;
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Date.parse lets 31 February pass as 3 March in some engines; the round trip does not.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : text;
}

/** A time without an offset would name a different moment in every place, so only its day is kept. */
function joinDate(
  day: string | null,
  hour?: string,
  minute?: string,
  second?: string,
  offset?: string,
): string | null {
  if (day === null || hour === undefined || minute === undefined || offset === undefined) return day;
  const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  const zone = /^[a-z]/.test(offset)
    ? 'Z'
    : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;
  const full = `${day}T${time}${zone}`;
  return Number.isNaN(Date.parse(full)) ? day : full;
}
