import type { Page } from '@playwright/test';

/**
 * Fills the library of a fresh profile with `count` made-up bookmarks of four takes each, the same every time.
 * Written past the background, a thousand to a transaction: what is measured is reading them.
 */
export async function seedLibrary(screen: Page, count: number): Promise<void> {
  await screen.evaluate(`(${writeRows})(${count})`);
}

/** Runs in a page of the extension. */
const writeRows = `async (count) => {
  const words = 'model agent context weights open tokens phone latency benchmark safety chip release paper lab price code'.split(' ');
  let state = 1;
  const random = (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 1 | state) + 0x6d2b79f5) | 0;
    return (((state ^ (state >>> 14)) >>> 0) % limit);
  };
  const sentence = (length) => Array.from({ length }, () => words[random(words.length)]).join(' ');
  const cast = [['The Futurist', 'Big Picture'], ['The Skeptic', 'Reality Check'], ['The Founder', 'Business & Market'], ['The Builder', 'Developer Perspective']];
  const bookmark = (number) => {
    const url = 'https://news.example/' + number;
    const savedAt = 1_700_000_000_000 + number * 60_000;
    const id = String(number).padStart(22, '0');
    return {
      id, url, canonicalUrl: url, originalUrl: null, kind: 'article', title: 'Bookmark ' + number + ': ' + sentence(8),
      description: sentence(24), authors: ['Ines Vale'], siteName: 'Example News', sourceName: null,
      publishedAt: '2026-04-14', modifiedAt: null, imageUrl: null, language: 'en', section: 'Models', topics: [],
      takes: cast.map(([speaker, lens]) => ({ speaker, lens, verdict: null, text: sentence(90) + '.' })),
      wordCount: 640, evidence: {}, aliases: [url], awaitsDetails: false, revisions: [],
      tags: [words[random(words.length)]], note: '', status: 'unread', starred: false, verdict: null, highlights: [],
      savedAt, savedBy: 'bench', deletedAt: null, stamps: { title: savedAt }, listOrder: [-savedAt, id],
    };
  };
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('panelmark');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (let from = 0; from < count; from += 1_000) {
    const transaction = database.transaction(['bookmarks', 'counts'], 'readwrite');
    transaction.objectStore('counts').put(Math.min(count, from + 1_000), 'listed');
    const store = transaction.objectStore('bookmarks');
    for (let number = from; number < Math.min(count, from + 1_000); number++) store.put(bookmark(number));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();
}`;
