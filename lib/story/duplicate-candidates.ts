import { Slices } from '@/lib/base/next-task';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { idIn, type LabelsPack } from '@/lib/search/pack';
import { slotsOf, termsOf } from '@/lib/search/term-list';
import { alikeTitle } from './duplicates';
import { type TitleTerms, titleLikeness, titleTermsOf } from './title-terms';

export type IdPair = readonly [BookmarkId, BookmarkId];

/** Bookmarks saved or published farther apart are not compared, ms. */
const spanMs = 31 * 86_400_000;

/** A title that more share than this names no page ("Just a moment"), nor does a word that is the rarest of so many. */
export const maxSharing = 100;

/** A bookmark and what it is compared by. */
interface Entry extends TitleTerms {
  readonly id: BookmarkId;
  readonly savedAt: number;
  readonly date: number;
}

/**
 * Pairs with nearly the same title, saved or published within a month, the newest first; what lies in the trash is left
 * out. In slices, so that the screen goes on drawing.
 *
 * Two sets of n words that share four in five of them share one of their n/5 rarest: only titles that do, or that have
 * all words in common, are compared. By what too many share nobody is, so that the pairs grow with the library and not
 * with its square.
 * Source: prefix filtering, S. Chaudhuri et al., A primitive operator for similarity joins, ICDE 2006.
 */
export async function duplicateCandidates(
  packs: readonly LabelsPack[],
  signal?: AbortSignal,
): Promise<IdPair[]> {
  const slices = new Slices();
  let count = 0;
  const entriesByLength = new Map<number, Entry[]>();
  const countByTerm = new Map<string, number>();
  for (const pack of packs) {
    for (const entry of entriesOf(pack)) {
      append(entriesByLength, entry.terms.length, entry);
      for (const term of entry.terms) countByTerm.set(term, (countByTerm.get(term) ?? 0) + 1);
    }
    await slices.rest();
    if (signal?.aborted) return [];
  }
  const countByKey = new Map<string, number>();
  for (const entries of entriesByLength.values()) {
    for (const entry of entries) {
      for (const key of keysOf(entry, countByTerm)) countByKey.set(key, (countByKey.get(key) ?? 0) + 1);
      if (++count % 32 === 0) await slices.rest();
      if (signal?.aborted) return [];
    }
  }
  const entriesByKey = new Map<string, Entry[]>();
  const pairs: { readonly ids: IdPair; readonly savedAt: number }[] = [];
  // Shortest first: a title is compared with those that are no longer.
  for (const length of [...entriesByLength.keys()].sort((one, other) => one - other)) {
    for (const entry of entriesByLength.get(length) ?? []) {
      const met = new Set<Entry>();
      for (const key of keysOf(entry, countByTerm)) {
        if ((countByKey.get(key) ?? 0) > maxSharing) continue;
        for (const other of entriesByKey.get(key) ?? []) met.add(other);
        append(entriesByKey, key, entry);
      }
      for (const other of met) {
        if (!areNear(entry, other) || titleLikeness(entry, other) < alikeTitle) continue;
        const ids: IdPair = entry.savedAt < other.savedAt ? [entry.id, other.id] : [other.id, entry.id];
        pairs.push({ ids, savedAt: Math.max(entry.savedAt, other.savedAt) });
      }
      if (++count % 32 === 0) await slices.rest();
      if (signal?.aborted) return [];
    }
  }
  return pairs
    .sort((one, other) => other.savedAt - one.savedAt || (one.ids.join() < other.ids.join() ? -1 : 1))
    .map(({ ids }) => ids);
}

function append<Key, Value>(listByKey: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = listByKey.get(key);
  if (list) list.push(value);
  else listByKey.set(key, [value]);
}

function entriesOf(pack: LabelsPack): Entry[] {
  const { title, flag } = pack.fields;
  const trash = termsOf(flag).indexOf('trash');
  const inTrash = new Set(trash === -1 ? [] : slotsOf(flag, trash));
  return termsOf(title).flatMap((line, index) => {
    const terms = titleTermsOf(line);
    if (!terms) return [];
    return [...slotsOf(title, index)].flatMap((slot) => {
      const id = idIn(pack, slot);
      if (id === null || inTrash.has(slot)) return [];
      return [{ ...terms, id, savedAt: pack.savedAt[slot] ?? 0, date: pack.dates[slot] ?? 0 }];
    });
  });
}

/** What a title is compared by: its rarest words, and all of them at once (a word holds no space). */
function keysOf({ terms }: Entry, countByTerm: ReadonlyMap<string, number>): readonly string[] {
  const frequency = (term: string) => countByTerm.get(term) ?? 0;
  const byRarity = terms.toSorted(
    (one, other) => frequency(one) - frequency(other) || (one < other ? -1 : 1),
  );
  const rarest = byRarity.slice(0, terms.length - Math.ceil(terms.length * alikeTitle) + 1);
  return [...rarest, byRarity.join(' ')];
}

function areNear(one: Entry, other: Entry): boolean {
  return Math.abs(one.savedAt - other.savedAt) <= spanMs || Math.abs(one.date - other.date) <= spanMs;
}
