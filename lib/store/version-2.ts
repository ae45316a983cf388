import type { DBSchema } from 'idb';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { type CellName, highlightCell } from '@/lib/bookmarks/cells';
import { isPageFact, isUntouched } from '@/lib/bookmarks/page-facts';
import type { BookmarkRow, HiddenRow, OutboxRow } from './schema';

/** What version 2 kept otherwise. */
export interface LibraryVersion2 extends DBSchema {
  bookmarks: { key: BookmarkId; value: BookmarkRow };
  outbox: { key: BookmarkId; value: OutboxRow | OutboxRow2 };
  hidden: { key: BookmarkId; value: HiddenRow };
  /** What was deleted for good, with the stamp of that. */
  graves: { key: BookmarkId; value: { readonly id: BookmarkId; readonly deletedAt: number } };
}

/**
 * The cells of a row as version 3 stamps them: each address and highlight by itself, and neither what nobody has chosen
 * nor what was but guessed as if somebody had just written it (`stampNew`). Nothing was ever sent with the old ones.
 */
export function restamp(row: BookmarkRow): BookmarkRow {
  const { aliases = 0, highlights = 0, ...stamps } = row.stamps;
  const madeAt = Math.min(...Object.values(row.stamps));
  const isGuess = row.awaitsDetails || Object.keys(row.evidence).length === 0;
  const bornAt = row.stamps['!'] ?? 0;
  const kept = Object.entries(stamps).flatMap(([name, stamp]): [CellName, number][] => {
    if (stamp !== madeAt || name === '!') return [[name, stamp]];
    if (isUntouched(name, row[name as keyof BookmarkRow])) return [];
    return [[name, isGuess && isPageFact(name) ? bornAt : stamp]];
  });
  return {
    ...row,
    stamps: Object.fromEntries([
      ...kept,
      ...row.aliases.map((address) => [`@${address}`, aliases]),
      ...row.highlights.map(({ quote }) => [highlightCell(quote), highlights]),
    ]),
  };
}

/** An outbox row of version 2: it named every cell. */
export type OutboxRow2 = Pick<OutboxRow, 'bookmarkId' | 'sequence' | 'sequenceByCell'>;

/** The outbox row of a bookmark after `restamp`: whatever has a stamp was changed when its old cell was. */
export function renameNoted(noted: OutboxRow2, { stamps }: Pick<BookmarkRow, 'stamps'>): OutboxRow {
  const { aliases, highlights, ...others } = noted.sequenceByCell;
  const sequenceOf = (name: CellName) =>
    (name.startsWith('@') ? aliases : name.startsWith('"') ? highlights : others[name]) ?? noted.sequence;
  const sequences = Object.keys(stamps).map((name): [CellName, number] => [name, sequenceOf(name)]);
  const othersAt = Math.min(noted.sequence, ...sequences.map(([, sequence]) => sequence));
  const { bookmarkId, sequence } = noted;
  const sequenceByCell = Object.fromEntries(sequences.filter(([, own]) => own !== othersAt));
  return { bookmarkId, sequence, sequenceByCell, othersAt };
}
