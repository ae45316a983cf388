import type { Page } from '@playwright/test';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { randomEntry } from '../../support/random-library';

/** Rows handed to the browser at a time. */
const batchSize = 500;

/**
 * Fills the library of a fresh profile with made-up bookmarks, the same every time, and opens it on this screen.
 * Written as an early version of Panelmark left them, so that what opens the library next brings them up to date itself.
 */
export async function seedLibrary(
  screen: Page,
  count: number,
  change: (bookmark: Bookmark, number: number) => Bookmark = (bookmark) => bookmark,
): Promise<void> {
  await screen.evaluate(`(${createOldLibrary})()`);
  for (let from = 0; from < count; from += batchSize) {
    const entries = Array.from({ length: Math.min(batchSize, count - from) }, (_, index) => {
      const { bookmark, text } = randomEntry(from + index);
      return {
        row: { ...change(bookmark, from + index), listOrder: [-bookmark.savedAt, bookmark.id] },
        text,
      };
    });
    await screen.evaluate(`(${writeRows})(${JSON.stringify(entries)})`);
  }
  await screen.reload();
}

const createOldLibrary = `async () => {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('panelmark');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const request = indexedDB.open('panelmark', 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      const bookmarks = database.createObjectStore('bookmarks', { keyPath: 'id' });
      bookmarks.createIndex('listOrder', 'listOrder');
      bookmarks.createIndex('aliases', 'aliases', { multiEntry: true });
      bookmarks.createIndex('retells', 'retells');
      for (const name of ['texts', 'thumbnails']) database.createObjectStore(name, { keyPath: 'id' });
      database.createObjectStore('outbox', { keyPath: 'bookmarkId' }).createIndex('sequence', 'sequence');
      for (const name of ['counts', 'facts']) database.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}`;

const writeRows = `async (entries) => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('panelmark', 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['bookmarks', 'texts'], 'readwrite');
  for (const { row, text } of entries) {
    transaction.objectStore('bookmarks').put(row);
    transaction.objectStore('texts').put({ id: row.id, text });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}`;
