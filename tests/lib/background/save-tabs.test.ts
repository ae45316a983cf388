import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveTabs } from '@/lib/background/save-tabs';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import type { LibraryStore } from '@/lib/store/library-store';
import { createStore } from '../../support/store';

let store: LibraryStore;
let now: number;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  now = 50_000;
  store = createStore({ now: () => now });
});

interface OpenTab {
  readonly url?: string;
  readonly title?: string;
  readonly incognito?: boolean;
  readonly pinned?: boolean;
}

function openTabs(tabs: readonly OpenTab[]): void {
  fakeBrowser.tabs.query = async () => tabs.map((tab, id) => ({ id, incognito: false, ...tab })) as never;
}

const run = (at = now) => saveTabs({ store, now: () => now }, { windowId: 1, at });

async function listed() {
  const page = await store.page();
  return page.ok ? page.value.bookmarks : [];
}

it('saves the tabs of a window in their order, unread, and says what it left out', async () => {
  openTabs([
    { url: 'https://a.example/1?utm_source=x', title: 'One', pinned: true },
    { url: 'chrome://settings/', title: 'Settings' },
    { url: 'https://b.example/2-two', title: 'https://b.example/2-two' },
    { url: 'https://c.example/3', title: 'Three', incognito: true },
    { title: 'A new tab' },
  ]);
  expect(await run()).toEqual({
    ok: true,
    value: {
      saved: 2,
      known: 0,
      skipped: [
        { title: 'Settings', reason: 'notWeb' },
        { title: 'Three', reason: 'private' },
        { title: 'A new tab', reason: 'notWeb' },
      ],
    },
  });
  expect(await listed()).toMatchObject([
    { url: 'https://a.example/1', title: 'One', awaitsDetails: true },
    { url: 'https://b.example/2-two', awaitsDetails: true },
  ]);
});

it('saves a page that is open twice once', async () => {
  openTabs([
    { url: 'https://a.example/1', title: 'One' },
    { url: 'http://www.a.example/1/#part', title: 'One' },
  ]);
  expect(await run()).toMatchObject({ value: { saved: 1, known: 0 } });
  expect(await listed()).toHaveLength(1);
});

it('answers the same when asked again, and later that all are known', async () => {
  openTabs(
    Array.from({ length: 500 }, (_, index) => ({ url: `https://a.example/${index}`, title: `T${index}` })),
  );
  const first = await run();
  expect(first).toMatchObject({ ok: true, value: { saved: 500, known: 0 } });
  const before = await listed();
  expect(await run()).toEqual(first);
  expect(await listed()).toEqual(before);
  expect(await run(now + 60_000)).toMatchObject({ value: { saved: 0, known: 500 } });
});

it('brings a page back from the trash, and leaves what the user wrote', async () => {
  openTabs([{ url: 'https://a.example/1', title: 'One' }]);
  await run();
  const [bookmark] = await listed();
  if (!bookmark) throw new Error('nothing saved');
  await store.update(bookmark.id, (known) => withDeletedAt({ ...known, note: 'mine' }, 60_000));
  now = 70_000;
  expect(await run()).toMatchObject({ value: { saved: 1 } });
  expect(await listed()).toMatchObject([{ note: 'mine', deletedAt: null }]);
});
