import { type IDBPObjectStore, unwrap } from 'idb';

/**
 * Puts a row down and waits for nothing: where it cannot be kept, the transaction fails, and whoever waits for its end is
 * told. For rows by the thousand, of which each would have its promise.
 */
export function putUnheard<Row>(
  store: { put(row: Row): Promise<unknown> } & Pick<IDBPObjectStore, 'name'>,
  row: Row,
): void {
  // Every store that can put is one of `idb`, which has the browser's own beneath.
  unwrap(store as unknown as IDBPObjectStore).put(row);
}
