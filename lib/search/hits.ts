import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { LabelField } from './labels';
import { idIn, type LabelsPack, packSize } from './pack';
import type { SortOrder } from './sort-order';
import { slotsOf, termsOf } from './term-list';

export type FacetField = Exclude<LabelField, 'title' | 'host'>;

export interface FacetCount {
  readonly label: string;
  readonly count: number;
}

/** The slots of one pack that answer a query. */
export interface PackHits {
  readonly labels: LabelsPack;
  /** 1 or 0 by slot. */
  readonly hits: Uint8Array;
  readonly titleHits: Uint8Array;
  /** As `hits`, with the archived ones that the query leaves out: what statuses are counted among. */
  readonly withArchived: Uint8Array;
}

/** Everything that answers a query, in order. Bookmarks are told by id: who shows them reads those in sight. */
export class Hits {
  readonly #places: readonly Hit[];

  constructor(
    private readonly packs: readonly PackHits[],
    order: SortOrder,
  ) {
    this.#places = placesOf(packs).sort(comparers[order]);
  }

  get count(): number {
    return this.#places.length;
  }

  /** The ids from one place in the order up to, not with, another. */
  ids(from: number, to: number): readonly BookmarkId[] {
    return this.#places.slice(from, to).flatMap(({ pack, slot }) => idIn(pack, slot) ?? []);
  }

  /** How many of the hits have each label of a field, most first. */
  facet(field: FacetField): readonly FacetCount[] {
    const countByLabel = new Map<string, number>();
    for (const { labels, hits, withArchived } of this.packs) {
      const counted = field === 'status' ? withArchived : hits;
      const list = labels.fields[field];
      termsOf(list).forEach((label, index) => {
        let count = 0;
        for (const slot of slotsOf(list, index)) count += counted[slot] ?? 0;
        if (count > 0) countByLabel.set(label, (countByLabel.get(label) ?? 0) + count);
      });
    }
    return [...countByLabel]
      .map(([label, count]) => ({ label, count }))
      .sort((left, right) => right.count - left.count || (left.label < right.label ? -1 : 1));
  }
}

interface Hit {
  readonly pack: LabelsPack;
  readonly slot: number;
  readonly savedAt: number;
  readonly date: number;
  readonly isInTitle: boolean;
}

/** Newest places first: nearly the order most lists want, which makes sorting them cheap. */
function placesOf(packs: readonly PackHits[]): Hit[] {
  const places: Hit[] = [];
  for (const { labels: pack, hits, titleHits } of packs.toSorted(
    (a, b) => b.labels.number - a.labels.number,
  )) {
    for (let slot = packSize - 1; slot >= 0; slot--) {
      if (hits[slot] !== 1) continue;
      const savedAt = pack.savedAt[slot] ?? 0;
      places.push({ pack, slot, savedAt, date: pack.dates[slot] ?? 0, isInTitle: titleHits[slot] === 1 });
    }
  }
  return places;
}

type Comparer = (left: Hit, right: Hit) => number;

/** As the list without a query is ordered: newest first, then by id. */
const byNewest: Comparer = (left, right) => right.savedAt - left.savedAt || compareIds(left, right);

const comparers: Readonly<Record<SortOrder, Comparer>> = {
  relevance: (left, right) => Number(right.isInTitle) - Number(left.isInTitle) || byNewest(left, right),
  newest: byNewest,
  oldest: (left, right) => left.savedAt - right.savedAt || compareIds(left, right),
  published: (left, right) => right.date - left.date || byNewest(left, right),
  publishedOldest: (left, right) => left.date - right.date || byNewest(left, right),
  title: (left, right) => compareText(titleOf(left), titleOf(right)) || byNewest(left, right),
};

function compareIds(left: Hit, right: Hit): number {
  return compareText(idIn(left.pack, left.slot) ?? '', idIn(right.pack, right.slot) ?? '');
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Folded titles by slot; made when somebody sorts by them. */
const titles = new WeakMap<LabelsPack, readonly string[]>();

function titleOf({ pack, slot }: Hit): string {
  let known = titles.get(pack);
  if (!known) {
    const bySlot = new Array<string>(packSize).fill('');
    termsOf(pack.fields.title).forEach((title, index) => {
      for (const one of slotsOf(pack.fields.title, index)) bySlot[one] = title;
    });
    known = bySlot;
    titles.set(pack, known);
  }
  return known[slot] ?? '';
}
