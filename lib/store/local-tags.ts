import { foldTag } from '@/lib/bookmarks/edit';
import type { LibraryDatabase } from './connection';
import type { LocalTagKey } from './schema';

const prefix = 'local-tag:';

/** Under which fact it is kept that a tag, in any spelling, never leaves this profile. */
export function localTagKey(tag: string): LocalTagKey {
  return `${prefix}${foldTag(tag)}`;
}

/** Tags that never leave this profile, as `foldTag` compares them. */
export async function readLocalTags(database: LibraryDatabase): Promise<ReadonlySet<string>> {
  const keys = await database.getAllKeys('facts', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  return new Set(keys.map((key) => key.slice(prefix.length)));
}
