import { foldTag } from '@/lib/bookmarks/edit';
import type { LibraryDatabase } from './connection';
import type { LocalTagKey } from './schema';
import type { WriteTransaction } from './write-changes';

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

/** Has a tag stay in this profile where another does, in the caller's transaction. */
export async function keepLocalLike(
  transaction: Pick<WriteTransaction, 'objectStore'>,
  { tag, like }: { readonly tag: string; readonly like: string },
): Promise<void> {
  const facts = transaction.objectStore('facts');
  if ((await facts.getKey(localTagKey(like))) !== undefined) await facts.put('', localTagKey(tag));
}
