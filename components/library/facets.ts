import { type MessageKey, t } from '@/lib/i18n/messages';
import { formatMonth } from '@/lib/i18n/moments';
import type { FilterField } from '@/lib/library/filters';
import type { FacetCount } from '@/lib/search/hits';

/** One thing to narrow the list by, and how many of the hits have each of its labels, most first. */
export interface Facet {
  readonly field: FilterField;
  readonly counts: readonly FacetCount[];
}

/** In the order they are shown. */
const facetFields = ['status', 'flag', 'kind', 'source', 'tag', 'speaker', 'month'] as const;

/** Marks of a bookmark that are worth narrowing by; the trash has a view of its own. */
const shownFlags = ['starred', 'noted', 'highlighted', 'panel'];

export function facetsOf(count: (field: FilterField) => readonly FacetCount[]): Facet[] {
  return facetFields.map((field) => {
    const counts = count(field);
    if (field === 'flag') return { field, counts: counts.filter(({ label }) => shownFlags.includes(label)) };
    // Of months, the latest first.
    if (field === 'month') return { field, counts: counts.toSorted((a, b) => (a.label < b.label ? 1 : -1)) };
    return { field, counts };
  });
}

/** A label as a person reads it. */
export function labelText(field: FilterField, label: string): string {
  switch (field) {
    // The engine's own words, each of which has its sentence.
    case 'status':
    case 'flag':
      return t(`state_${label}` as MessageKey);
    case 'kind':
      return t(`kind_${label}` as MessageKey);
    case 'month':
      return formatMonth(label);
    default:
      return label;
  }
}
