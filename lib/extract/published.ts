import { parseDate } from './clean/date';
import { labelOf, textOf } from './dom';
import { readLanguage } from './language';
import type { Page } from './page';
import { perPage } from './per-page';
import { inStory, jsonLd, label, metas, property, spokenValue } from './readers';
import { firstOf, type Rule } from './rule';

/** What a page calls a date that is not the first publication. */
const laterDate =
  /updat|modif|revis|edited|correct|expire|event|aktualis|geändert|mis à jour|actualiz|aggiorn|bijgewerkt|atualiz|обновл/i;

/** `<time>` elements of the story, those near the headline first. */
const timeElement: Rule = {
  name: 'tag:time',
  read: (page) => {
    const times = inStory(page, page.elements.byTag('time')).filter((time) => !isLaterDate(time));
    const [heading] = inStory(page, page.elements.byTag('h1'));
    const near = times.filter((time) => heading !== undefined && isNear(time, heading));
    return [...near, ...times].map(spokenValue);
  },
};

/** The day in the address: `/2026/05/19/`, `/20260519/`, `-2026-05-19`. */
const addressDate: Rule = {
  name: 'url:date',
  read: (page) => {
    const match = /(?:^|[/_-])((?:19|20)\d{2})([/_-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(page.url.pathname);
    return match ? [`${match[1]}-${match[3]}-${match[4]}`] : [];
  },
};

export const publishedRules: readonly Rule[] = [
  jsonLd('datePublished'),
  ...metas(
    'article:published_time og:article:published_time citation_publication_date citation_online_date citation_date datepublished parsely-pub-date sailthru.date dc.date.issued dcterms.created dc.date.created dc.date pubdate publish-date publishdate publication_date date',
  ),
  jsonLd('uploadDate'),
  jsonLd('dateCreated'),
  property('datePublished'),
  property('dateCreated'),
  timeElement,
  label('published', /publish|pubdate|post(ed)?[-_]?(on|date|time)|date[-_]?(posted|line)|timestamp|datum/i),
  addressDate,
  label('date', /(^|[\s_-])(date|time|dateline|byline|meta|post-?info)([\s_-]|$)/i),
];

const languageOf = perPage((page) => readLanguage(page)?.value ?? null);

/** When the page was first published. */
export const readPublished = firstOf(publishedRules, cleanDate);

export function cleanDate(raw: string, page: Page): string | null {
  return parseDate(raw, languageOf(page));
}

function isLaterDate(time: Element): boolean {
  const own = `${labelOf(time)} ${time.getAttribute('itemprop') ?? ''}`;
  const before =
    time.previousSibling?.nodeType === 3 ? (time.previousSibling.textContent ?? '').slice(-40) : '';
  const around = time.parentElement;
  const parentText = around && around.childElementCount <= 3 ? textOf(around, 200) : '';
  const lead = parentText.length < 80 ? parentText : before;
  return laterDate.test(own) || laterDate.test(before) || (laterDate.test(lead) && !/publi|post/i.test(lead));
}

/** Within the headline's own block: up to three steps above it. */
function isNear(element: Element, heading: Element): boolean {
  let block: Element | null = heading;
  for (let steps = 0; steps < 3 && block?.parentElement; steps++) block = block.parentElement;
  return block?.contains(element) ?? false;
}
