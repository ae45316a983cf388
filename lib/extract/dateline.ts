import { foldText, tidyText } from '@/lib/base/text';
import { siteStem } from './clean/address';
import { textOf } from './dom';
import { readOriginalUrl } from './original';
import { perPage } from './per-page';
import { findInStory } from './readers';

/** A row is a handful of labels; more is a paragraph or a list. */
const maxRowLength = 160;

/** What may stand in the row beside the date: a few words, not a byline, a counter or a button. */
const label = /^(?!(?:by|back|share|save)\b)[^\d·|•]{2,40}$/i;

/** The small row around the date beside the headline: "TechCrunch AI · Model · 2026-05-19". */
export interface Dateline {
  /** The outlet that first reported. */
  readonly source: string;
  /** The page's own section. */
  readonly section: string | null;
}

/**
 * Tells the labels of the date row apart, on pages that retell a linked report. The source is the label that names
 * the linked site, else one printed twice (for narrow and wide screens); what remains, if exactly one label, is the
 * section.
 */
export const readDateline = perPage((page): Dateline | null => {
  const original = readOriginalUrl(page);
  const block = findInStory(page, 'h1')[0]?.parentElement?.parentElement;
  const row = block?.querySelector('time')?.parentElement;
  if (original === null || !row || textOf(row, maxRowLength * 2).length > maxRowLength) return null;
  const outlet = foldText(siteStem(new URL(original.value)));
  const labels = Array.from(row.children)
    .map((part) => tidyText(textOf(part, 200), 200))
    .filter((words) => label.test(words));
  // "TechCrunch AI" names techcrunch.com, "The Verge" theverge.com.
  const isOutlet = (words: string) => {
    const name = foldText(words);
    return name.includes(outlet) || (name.length > 2 && outlet.includes(name));
  };
  const source = labels.find(isOutlet) ?? labels.find((words, at) => labels.indexOf(words) !== at);
  if (source === undefined) return null;
  const [section = null, ...more] = new Set(labels.filter((words) => words !== source));
  return { source, section: more.length === 0 ? section : null };
});
