import { foldText, tidyText } from '@/lib/base/text';
import { siteStem } from './clean/address';
import { textOf } from './dom';
import { readOriginalUrl } from './original';
import type { Page } from './page';
import { perPage } from './per-page';
import { inStory } from './readers';

/** A row is a handful of labels; more is a paragraph or a list. */
const maxRowLength = 160;
const maxLabelLength = 40;

/** The small row around the date beside the headline: "TechCrunch AI · Model · 2026-05-19". */
export interface Dateline {
  /** The outlet that first reported. */
  readonly source: string | null;
  /** The page's own section. */
  readonly section: string | null;
}

/**
 * Tells the labels of the date row apart, on pages that retell a linked report. The source is the label that names
 * the linked site, else one printed twice (for narrow and wide screens), else the first; what remains, if exactly
 * one label, is the section.
 */
export const readDateline = perPage((page): Dateline | null => {
  const original = readOriginalUrl(page);
  if (original === null) return null;
  const [heading] = inStory(page, page.elements.byTag('h1'));
  for (const time of inStory(page, page.elements.byTag('time')).slice(0, 5)) {
    const row = rowOf(time);
    if (row === null || !heading?.parentElement?.parentElement?.contains(row)) continue;
    const labels = labelsOf(page, row, time);
    const distinct = [...new Set(labels)];
    const outlet = siteStem(new URL(original.value));
    const source =
      distinct.find((label) => namesOutlet(label, outlet)) ??
      distinct.find((label) => labels.indexOf(label) !== labels.lastIndexOf(label)) ??
      (distinct.length === 2 ? distinct[0] : undefined);
    if (source === undefined) continue;
    const others = distinct.filter((label) => label !== source);
    return { source, section: others.length === 1 ? (others[0] ?? null) : null };
  }
  return null;
});

function rowOf(time: Element): Element | null {
  let row = time.parentElement;
  if (row?.childElementCount === 1) row = row.parentElement;
  return row !== null &&
    row.querySelector('h1, h2, p') === null &&
    textOf(row, maxRowLength * 2).length <= maxRowLength
    ? row
    : null;
}

/** Short texts of the row's innermost elements, without the date, its neighbours' counters and bylines. */
function labelsOf(page: Page, row: Element, time: Element): readonly string[] {
  const labels: string[] = [];
  for (const element of page.elements.below(row, 40)) {
    if (element.childElementCount > 0 || element === time || element.contains(time)) continue;
    const label = tidyText(textOf(element, 200), 200);
    const isWord =
      /\p{L}{2}/u.test(label) &&
      !/\d\s*(min|comments?|views?)\b|^by\b|\b(19|20)\d{2}\b|^(back|share|save)$/i.test(label);
    if (isWord && label.length <= maxLabelLength) labels.push(label);
  }
  return labels;
}

/** "TechCrunch AI" names techcrunch.com, "The Verge" names theverge.com. */
function namesOutlet(label: string, outlet: string): boolean {
  const [name, stem] = [foldText(label), foldText(outlet)];
  return (
    name.startsWith(stem) ||
    (name.length >= 4 && stem.startsWith(name)) ||
    (stem.length >= 4 && name.includes(stem))
  );
}
