import { parseDate } from './clean/date';
import { readLanguage } from './language';
import { type Line, linesBelow, linesNear, linesOf } from './lines';
import type { Page } from './page';
import { perPage } from './per-page';
import { jsonLd, metas, property, spoken } from './readers';
import { type Field, firstOf, type Rule } from './rule';

/** What a page calls a date that is not the first publication, up to that; preprints print "v3" before theirs. */
const laterDate =
  /(?:updat|modif|revis|edited|event|a[kc]?tuali[sz]|mis à jour|aggiorn|founded|version|v[2-9](?!\w)).*?(?=publi|posted|veröff|$)/g;
/** Sentences: the days in them are those of the story, unless they say of what. */
const maxDateline = 140;
const sentence =
  /^(?!.*(?:publi|posted|veröff))(?:\S+ ){4,}\S*[a-z\dß-\u1fff\u2c00-\u2dff々\u3040-\ud7ff\uf900-\ufaff]{3}\.$/;

/** The day in the address: `/2026/05/19/`, `/20260519/`, `-2026-05-19`. */
const addressDate: Rule = {
  name: 'url:date',
  read: (page) => {
    const match = /(?:^|[/_-])((?:19|20)\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(page.url.pathname);
    return match ? [`${match[1]}-${match[3]}-${match[4]}`] : [];
  },
};

/** What short lines print, "Berlin, 19 May 2026 | 8 min", without later dates. */
function datelines(name: string, linesOf: (page: Page) => readonly Line[]): Rule {
  return {
    name: `words:${name}`,
    read: (page) =>
      linesOf(page)
        .map(({ text }) => text.toLowerCase())
        .filter((text) => /\d/.test(text) && text.length <= maxDateline && !sentence.test(text))
        .map((text) => text.replace(laterDate, '')),
  };
}

const nearWords = datelines('near', linesNear);

/** How press releases begin: "SAN FRANCISCO, May 19, 2026 /Wire/ -- The lab opened its weights." */
const opening: Rule = {
  name: 'words:opening',
  read: (page) => linesBelow(page).below.map(({ text }) => openingDay.exec(text.slice(0, 90))?.[0] ?? ''),
};
/** A place and a day, marked off from what follows; "On May 19, 2026, it opened" begins a story of any other day. */
const openingDay =
  /^(?!(?:on|in|since|am|im|seit|le|el|il) )(?:\S+ ){0,8}\S*(?:19|20)\d\d(?=\)?\s*[-–—/(:|„“"])/i;

export const publishedRules: readonly Rule[] = [
  jsonLd('datePublished'),
  ...metas(
    'article:published_time og:article:published_time og:published_time citation_publication_date citation_online_date citation_date datepublished parsely-pub-date sailthru.date dc.date.issued pubdate',
  ),
  jsonLd('uploadDate'),
  jsonLd('dateCreated'),
  property('datePublished'),
  // Many themes print the last change beside it, and first.
  spoken('class:published', 'time.published,time.dt-published'),
  addressDate,
  nearWords,
  // Systems fill these with the last change as often as with the first publication.
  ...metas('dc.date date'),
  opening,
  // Beside the story too: better than no date.
  datelines('any', linesOf),
];

const languageOf = perPage((page) => readLanguage(page)?.value ?? null);
const readMoment = firstOf(publishedRules, cleanDate);
const readPrintedDay = firstOf([addressDate, nearWords], cleanDate);

/** When the page was first published. */
export const readPublished: Field<string> = (page, siteRules) => {
  const found = readMoment(page, siteRules);
  return found && { ...found, value: inLocalTime(found.value, page) };
};

/**
 * A moment told in UTC, told again so that its day is the one that the page prints: machines date a story of the
 * evening in California tomorrow. The moment stays; the offset is the smallest that makes the day true.
 */
function inLocalTime(value: string, page: Page): string {
  if (!/T(?!00:00:00).*(?:Z|\+00:00)$/.test(value)) return value;
  const day = readPrintedDay(page)?.value.slice(0, 10) ?? value;
  if (value.startsWith(day)) return value;
  for (let hours = 1; hours < 10; hours++) {
    for (const sign of ['+', '-']) {
      const local = new Date(Date.parse(value) + Number(`${sign}${hours}`) * 3_600_000).toISOString();
      if (local.startsWith(day)) return `${local.slice(0, 19)}${sign}0${hours}:00`;
    }
  }
  return value;
}

export function cleanDate(raw: string, page: Page): string | null {
  return parseDate(raw, languageOf(page));
}
