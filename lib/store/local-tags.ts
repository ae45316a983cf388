import { foldTag } from '@/lib/bookmarks/edit';
import type { LocalTagKey } from './schema';
import type { WriteTransaction } from './write-changes';

/** The store `facts`, in a transaction of whatever kind. */
export interface Facts {
  getAllKeys(range: IDBKeyRange): Promise<string[]>;
}

const prefix = 'local-tag:';

/** Under which fact it is kept that a tag, in any spelling, never leaves this profile. */
export function localTagKey(tag: string): LocalTagKey {
  return `${prefix}${foldTag(tag)}`;
}

/** Tags that never leave this profile, as `foldTag` compares them. */
export async function readLocalTags(facts: Facts): Promise<ReadonlySet<string>> {
  return factsUnder(facts, prefix);
}

/** What facts whose names begin alike are about. */
export async function factsUnder(facts: Facts, begin: string): Promise<ReadonlySet<string>> {
  const keys = await facts.getAllKeys(IDBKeyRange.bound(begin, `${begin}\uffff`));
  return new Set(keys.map((key) => key.slice(begin.length)));
}

/** Has a tag stay in this profile where another does, in the caller's transaction. */
export async function keepLocalLike(
  transaction: Pick<WriteTransaction, 'objectStore'>,
  { tag, like }: { readonly tag: string; readonly like: string },
): Promise<void> {
  const facts = transaction.objectStore('facts');
  if ((await facts.getKey(localTagKey(like))) !== undefined) await facts.put('', localTagKey(tag));
}
