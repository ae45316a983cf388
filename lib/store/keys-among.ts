/** Fewer keys than this are asked for one by one, which saves a trip to the database. */
const fewKeys = 16;
/** So many keys that lie between those asked for, for each of these, still cost less than asking for each. */
const keysBetween = 8;

/** A store in any transaction. */
export interface StoreKeys {
  getAllKeys(range: IDBKeyRange, count: number): Promise<readonly IDBValidKey[]>;
}

/**
 * Learns in one question which of many keys a store does not hold, so that what is new need not be looked for key by key.
 * Answers whether a key may be there: where too many others lie between these, any may. Best asked of neighbours.
 */
export async function keysAmong<Key extends string>(
  store: StoreKeys,
  keys: readonly Key[],
): Promise<(key: Key) => boolean> {
  if (keys.length < fewKeys) return () => true;
  const sorted = keys.toSorted();
  const most = keys.length * keysBetween;
  const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
  const there = new Set<IDBValidKey>(await store.getAllKeys(range, most));
  return there.size < most ? (key) => there.has(key) : () => true;
}
