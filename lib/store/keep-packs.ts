import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { dateOf, labelsOf } from '@/lib/search/labels';
import {
  emptyLabels,
  emptyWords,
  type LabelsPack,
  type Listed,
  type Pack,
  type PackKind,
  placeOf,
  type WordsPack,
  withListed,
  withWords,
} from '@/lib/search/pack';
import { searchedText } from '@/lib/search/searched';
import { PendingWrites } from './pending-writes';
import type { WriteTransaction } from './write-changes';

/** What a write did to one bookmark. */
export interface PlacedChange {
  readonly place: number;
  readonly before: Bookmark | undefined;
  /** Undefined when it is gone for good. */
  readonly after: Bookmark | undefined;
  /** The readable text put down with it; null or absent leaves what there was. */
  readonly text?: string | null;
}

/** Keeps the packs in step with bookmarks, in the transaction that changed them: each pack is read and put once. */
export async function keepPacks(
  transaction: WriteTransaction,
  changes: readonly PlacedChange[],
): Promise<void> {
  const putPacks = await openPacks(transaction, changes);
  await putPacks();
}

/**
 * The same in two steps: reads the packs, and answers what changes and puts them. The database answers in the order in which
 * it was asked: what is put between the two it takes while the packs are made, and put before, they would wait for it.
 */
export async function openPacks(
  transaction: WriteTransaction,
  changes: readonly PlacedChange[],
): Promise<() => Promise<void>> {
  const counts = transaction.objectStore('counts');
  const store = transaction.objectStore('packs');
  const edits = packEditsOf(changes);
  if (edits.length === 0) return async () => undefined;
  const [revision = 0, packs] = await Promise.all([
    counts.get('packRevision'),
    Promise.all(edits.map(async ({ kind, number }) => store.get([kind, number]))),
  ]);
  return async () => {
    const writes = new PendingWrites();
    // Each its own, so that a screen may read them a few at a time and go on where it stopped.
    for (const [index, { edit }] of edits.entries())
      writes.add(store.put({ ...edit(packs[index]), revision: revision + 1 + index }));
    writes.add(counts.put(revision + edits.length, 'packRevision'));
    await writes.done();
  };
}

interface PackEdit {
  readonly kind: PackKind;
  readonly number: number;
  readonly edit: (pack: Pack | undefined) => Pack;
}

/** What has to be changed in which packs; nothing where a bookmark is still found by the same. */
export function packEditsOf(changes: readonly PlacedChange[]): PackEdit[] {
  const listed = new Map<number, Map<number, Listed | null>>();
  const words = new Map<number, Map<number, string>>();
  const texts = new Map<number, Map<number, string>>();
  for (const { place, before, after, text } of changes) {
    const { pack, slot } = placeOf(place);
    const put = <Value>(byPack: Map<number, Map<number, Value>>, value: Value) => {
      const bySlot = byPack.get(pack) ?? new Map<number, Value>();
      byPack.set(pack, bySlot.set(slot, value));
    };
    if (before !== after) {
      const now = after ? listedOf(after) : null;
      if (!before || JSON.stringify(listedOf(before)) !== JSON.stringify(now)) put(listed, now);
      const nowSearched = after ? searchedText(after) : '';
      if (!before || searchedText(before) !== nowSearched) put(words, nowSearched);
    }
    if (text !== null && text !== undefined) put(texts, text);
    else if (!after) put(texts, '');
  }
  return [
    ...[...listed].map(([number, bySlot]) => ({
      kind: 'labels' as const,
      number,
      // The store's key holds the kind, so the pack is of that kind.
      edit: (pack: Pack | undefined) =>
        withListed((pack as LabelsPack | undefined) ?? emptyLabels(number), bySlot),
    })),
    ...wordEdits('words', words),
    ...wordEdits('text', texts),
  ];
}

function wordEdits(
  kind: WordsPack['kind'],
  byPack: ReadonlyMap<number, ReadonlyMap<number, string>>,
): PackEdit[] {
  return [...byPack].map(([number, bySlot]) => ({
    kind,
    number,
    edit: (pack) => withWords((pack as WordsPack | undefined) ?? emptyWords(kind, number), bySlot),
  }));
}

function listedOf(bookmark: Bookmark): Listed {
  const { id, savedAt } = bookmark;
  return { id, savedAt, date: dateOf(bookmark), labels: labelsOf(bookmark) };
}
