import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '@/lib/store/connection';
import { databaseName, databaseVersion } from '@/lib/store/schema';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const bookmark = bookmarkOf({ url: 'https://news.example/a' });

describe('a library that does not open', () => {
  it('was made by a newer Panelmark: says so and touches nothing', async () => {
    const newer = await openDB(databaseName, databaseVersion + 1, {
      upgrade: (database) => void database.createObjectStore('bookmarks').put({ kept: true }, 'x'),
    });
    newer.close();
    expect(await createStore().count()).toEqual({ ok: false, error: { type: 'LibraryNewer' } });
    const again = await openDB(databaseName);
    expect(again.version).toBe(databaseVersion + 1);
    expect(await again.get('bookmarks', 'x')).toEqual({ kept: true });
  });

  it('is refused by the browser, as in a private window: says so and works once it is allowed', async () => {
    const store = createStore();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    expect(await store.count()).toMatchObject({ ok: false, error: { type: 'LibraryUnavailable' } });
    open.mockRestore();
    expect(await store.count()).toEqual({ ok: true, value: 0 });
  });

  it('is held at an older version by another page: gives up after five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const older = indexedDB.open(databaseName, 1);
    await new Promise((resolve) => {
      older.onsuccess = resolve;
    });
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, databaseVersion + 1));
    const counting = createStore().count();
    // The news that somebody blocks comes through the event loop, which is not wound by hand.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await counting).toEqual({ ok: false, error: { type: 'LibraryBlocked' } });
    vi.useRealTimers();
    older.result.close();
  });
});

describe('a handle that dies', () => {
  it('is opened again, once', async () => {
    const connection = new Connection();
    const store = createStore({ connection });
    await store.save(bookmark, () => bookmark);
    // The browser closed it without telling: the next use throws InvalidStateError.
    await connection.use(async (database) => database.close());
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });

  it('lets go when a newer version wants in', async () => {
    const store = createStore();
    await store.count();
    const newer = await openDB(databaseName, databaseVersion + 1);
    expect(newer.version).toBe(databaseVersion + 1);
    newer.close();
  });
});

describe('a full disk', () => {
  it('is named, and what was there stays', async () => {
    const store = createStore();
    await store.save(bookmark, () => bookmark);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const next = bookmarkOf({ url: 'https://news.example/b' });
    expect(await store.save(next, () => next)).toEqual({ ok: false, error: { type: 'DiskFull' } });
    put.mockRestore();
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });
});

describe('a disk that fails', () => {
  const next = bookmarkOf({ url: 'https://news.example/b' });

  it('ends all writing for this browser session, while reading goes on', async () => {
    const store = createStore();
    await store.save(bookmark, () => bookmark);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    expect(await store.save(next, () => next)).toEqual({ ok: false, error: { type: 'WritesHalted' } });
    put.mockRestore();
    expect(await store.save(next, () => next)).toEqual({ ok: false, error: { type: 'WritesHalted' } });
    expect(await store.count()).toEqual({ ok: true, value: 1 });
  });
});
