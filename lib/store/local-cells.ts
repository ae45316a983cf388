import type { CellName } from '@/lib/bookmarks/cells';
import { foldTag } from '@/lib/bookmarks/edit';
import { isSearchCell, type SearchId, searchIdOf } from '@/lib/bookmarks/saved-search';
import { type Facts, factsUnder, readLocalTags } from './local-tags';
import type { LocalSearchKey } from './schema';

const prefix = 'local-search:';

/** Under which fact it is kept that a saved search never leaves this profile: even once it is deleted, which nobody else needs to know. */
export function localSearchKey(id: SearchId): LocalSearchKey {
  return `${prefix}${id}`;
}

/** Saved searches that never leave this profile, deleted ones among them. */
export function readLocalSearches(facts: Facts): Promise<ReadonlySet<SearchId>> {
  return factsUnder(facts, prefix);
}

/** Which cells never leave this profile: of tags and saved searches that a person marked so. */
export async function readLocalCells(facts: Facts): Promise<(cell: CellName) => boolean> {
  const [tags, searches] = await Promise.all([readLocalTags(facts), readLocalSearches(facts)]);
  return (cell) =>
    cell.startsWith('#')
      ? tags.has(foldTag(cell.slice(1)))
      : isSearchCell(cell) && searches.has(searchIdOf(cell));
}
