import { type Bookmark, correctableFields, type PageFacts } from './bookmark';
import { isSameValue } from './correct';

/** Fields that say what a page says. */
export const pageFactFields = [
  'url',
  'canonicalUrl',
  'wordCount',
  'evidence',
  ...correctableFields,
] as const satisfies readonly (keyof PageFacts)[];

/** What fields hold until somebody chooses. */
export const untouched = {
  note: '',
  status: 'unread',
  starred: false,
  verdict: null,
  revisions: [],
} as const satisfies Partial<Bookmark>;

/** True of a field that depends on how much of the page was read. */
export function isPageFact(field: string): boolean {
  return field === 'awaitsDetails' || (pageFactFields as readonly string[]).includes(field);
}

export function isUntouched(field: string, value: unknown): boolean {
  return Object.hasOwn(untouched, field) && isSameValue(untouched[field as keyof typeof untouched], value);
}
