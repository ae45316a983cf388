import type { Bookmark } from '@/lib/bookmarks/bookmark';

/** What is in the database, for tests and reports to compare with the screen. Newest first, trash left out. */
export function readLibrary(screen: { evaluate<T>(expression: string): Promise<T> }): Promise<Bookmark[]> {
  return screen.evaluate<Bookmark[]>(readRows); // rows are bookmarks plus index keys
}

/** Expression for a page of the extension, in any browser. */
export const readRows = `(async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('panelmark');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // A test must never create the library it wants to look at.
    request.onupgradeneeded = () => request.transaction.abort();
  }).catch((error) => error.name === 'AbortError' ? null : Promise.reject(error));
  if (!database) return [];
  const rows = await new Promise((resolve, reject) => {
    const request = database.transaction('bookmarks').objectStore('bookmarks').index('listOrder').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return rows;
})()`;
