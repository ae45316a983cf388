import type { Bookmark } from '@/lib/bookmarks/bookmark';

/** The readable texts that are kept. */
export async function readTexts(screen: { evaluate<T>(expression: string): Promise<T> }): Promise<string[]> {
  const rows = await screen.evaluate<{ text: string }[]>(rowsExpression("objectStore('texts')", 'texts'));
  return rows.map(({ text }) => text);
}

/** What is in the database, for tests and reports to compare with the screen. Newest first, trash left out. */
export function readLibrary(screen: { evaluate<T>(expression: string): Promise<T> }): Promise<Bookmark[]> {
  return screen.evaluate<Bookmark[]>(readRows); // rows are bookmarks plus index keys
}

/** The same with what was put away and what lies in the trash, in no order. */
export function readAll(screen: { evaluate<T>(expression: string): Promise<T> }): Promise<Bookmark[]> {
  return screen.evaluate<Bookmark[]>(rowsExpression("objectStore('bookmarks')", 'bookmarks'));
}

/** Those with a tag, in no order: quick however large the library is. */
export function readTagged(
  screen: { evaluate<T>(expression: string): Promise<T> },
  tag: string,
): Promise<Bookmark[]> {
  const tagged = `objectStore('bookmarks').index('tags')`;
  return screen.evaluate<Bookmark[]>(rowsExpression(tagged, 'bookmarks', tag));
}

/** All rows of a store, as they lie there. */
export function rowsOf<Row>(
  screen: { evaluate<T>(expression: string): Promise<T> },
  store: string,
): Promise<Row[]> {
  return screen.evaluate<Row[]>(rowsExpression(`objectStore('${store}')`, store));
}

/** Expression for a page of the extension, in any browser: bookmarks in the order of the list. */
export const readRows = rowsExpression("objectStore('bookmarks').index('listOrder')", 'bookmarks');

function rowsExpression(source: string, store: string, key?: string): string {
  return `(async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('panelmark');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // A test must never create the library it wants to look at.
    request.onupgradeneeded = () => request.transaction.abort();
  }).catch((error) => error.name === 'AbortError' ? null : Promise.reject(error));
  if (!database) return [];
  const rows = await new Promise((resolve, reject) => {
    const request = database.transaction('${store}').${source}.getAll(${JSON.stringify(key)});
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return rows;
})()`;
}
