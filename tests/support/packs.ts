import type { Pack } from '@/lib/search/pack';
import { noTerms } from '@/lib/search/term-list';
import type { LibraryDatabase } from '@/lib/store/connection';
import { packEditsOf } from '@/lib/store/keep-packs';
import { bookmarkOfRow } from '@/lib/store/row';

/** The packs as kept, and as they would be made anew from the bookmarks; without revisions, which differ by nature. */
export async function packsIn(database: LibraryDatabase): Promise<{ kept: Pack[]; rebuilt: Pack[] }> {
  const [rows, texts, kept] = await Promise.all([
    database.getAll('bookmarks'),
    database.getAll('texts'),
    database.getAll('packs'),
  ]);
  const textById = new Map(texts.map(({ id, text }) => [id, text]));
  const edits = packEditsOf(
    rows.map((row) => ({
      place: row.place,
      before: undefined,
      after: bookmarkOfRow(row),
      text: textById.get(row.id) ?? null,
    })),
  );
  const rebuilt = edits.map(({ edit }) => edit(undefined));
  const inOrder = (list: Pack[]) =>
    list
      .map((pack) => ({ ...pack, revision: 0 }))
      .sort((left, right) => left.kind.localeCompare(right.kind) || left.number - right.number);
  return { kept: inOrder(kept.filter(holdsAny)), rebuilt: inOrder(rebuilt.filter(holdsAny)) };
}

/** False for a pack whose bookmarks were all deleted for good. */
function holdsAny(pack: Pack): boolean {
  return pack.kind === 'labels'
    ? pack.ids.trim() !== ''
    : JSON.stringify(pack.words) !== JSON.stringify(noTerms);
}
