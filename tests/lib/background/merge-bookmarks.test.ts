import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '@/lib/background/compose';
import { createHandlers } from '@/lib/background/handlers';
import { saveReading } from '@/lib/background/save-reading';
import { trashMs } from '@/lib/background/trash';
import { type Bookmark, bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { bookmarkIdOf } from '@/lib/bookmarks/bookmark-id';
import { pairKey } from '@/lib/bookmarks/pair-key';
import { databaseName, databaseVersion, type LibrarySchema } from '@/lib/store/schema';
import { bookmarkOf, readingOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';

let app: App;
let clock: number;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = 50_000;
  app = { store: createStore({ now: () => clock }), now: () => clock };
});

const url = { kept: 'https://news.example/heron', dropped: 'https://other.example/heron-story' };

/** Two bookmarks of one story, saved as pages are. */
async function saveBoth(
  kept: Partial<Bookmark> = {},
  dropped: Partial<Bookmark> = {},
  texts: { readonly kept: string | null; readonly dropped: string | null } = {
    kept: null,
    dropped: 'Words.',
  },
  names = url,
) {
  const put = async (which: 'kept' | 'dropped', facts: Partial<Bookmark>) => {
    const bookmark = { ...bookmarkOf({ url: names[which] }), id: await bookmarkIdOf(names[which]), ...facts };
    const saved = await app.store.save(bookmark, () => bookmark, texts[which]);
    if (!saved.ok) throw new Error(saved.error.type);
    return saved.value;
  };
  const both = { kept: await put('kept', kept), dropped: await put('dropped', dropped) };
  return { ...both, pair: { keep: both.kept.id, drop: both.dropped.id } };
}

const handle = () => createHandlers(app);

async function get({ id }: Bookmark): Promise<Bookmark | null> {
  const found = await app.store.get(id);
  return found.ok ? found.value : null;
}

/** All but the stamps, which grow with every change. */
const written = (bookmark: Bookmark | null) => bookmark && { ...bookmark, stamps: {} };

async function textOf({ id }: Bookmark) {
  const text = await app.store.text(id);
  return text.ok ? text.value : 'error';
}

describe('merging two bookmarks', () => {
  it('keeps what was written in both in one, and puts the other into the trash', async () => {
    const { kept, dropped, pair } = await saveBoth(
      { tags: ['birds'], note: 'Ours.' },
      { tags: ['models'], note: 'Theirs.', wordCount: 7 },
    );
    const merged = await handle().mergeBookmarks(pair);
    expect(merged).toMatchObject({
      ok: true,
      value: { tags: ['birds', 'models'], note: 'Ours.\n\nTheirs.', wordCount: 7 },
    });
    expect(await get(kept)).toMatchObject({ note: 'Ours.\n\nTheirs.', deletedAt: null });
    expect((await get(dropped))?.deletedAt).toBe(clock);
    expect(await textOf(kept)).toBe('Words.');
    expect(await app.store.count()).toEqual({ ok: true, value: 1 });
    const tags = await app.store.tags();
    expect(tags.ok && tags.value.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('leaves the kept one its own words', async () => {
    const { kept, pair } = await saveBoth({}, {}, { kept: 'Own.', dropped: 'Words.' });
    await handle().mergeBookmarks(pair);
    expect(await textOf(kept)).toBe('Own.');
  });

  it('answers for both addresses from then on, also when the page is saved again, also after the trash is emptied', async () => {
    const { kept, dropped, pair } = await saveBoth();
    await handle().mergeBookmarks(pair);
    const known = async () => {
      const found = await app.store.find([url.dropped]);
      return found.ok && found.value.bookmark?.id;
    };
    expect(await known()).toBe(kept.id);
    const save = () => saveReading(app.store, readingOf({ url: url.dropped }), {}, clock);
    expect(await save()).toMatchObject({ ok: true, value: { id: kept.id } });
    clock += trashMs + 1;
    await handle().emptyTrash({ upTo: clock });
    expect(await get(dropped)).toBeNull();
    expect(await known()).toBe(kept.id);
    expect(await save()).toMatchObject({ ok: true, value: { id: kept.id } });
    expect(await handle().unmergeBookmarks(pair)).toEqual({ ok: false, error: { type: 'BookmarkMissing' } });
  });

  it('done twice is done once, whatever was written in between', async () => {
    const { kept, pair } = await saveBoth({ note: 'Ours.' }, { note: 'Theirs.' });
    await handle().mergeBookmarks(pair);
    await handle().editBookmark({ id: kept.id, edit: { note: 'Neither.' } });
    const before = await get(kept);
    expect(await handle().mergeBookmarks(pair)).toMatchObject({ ok: true });
    expect(await get(kept)).toEqual(before);
  });

  it('refuses, with a reason, where something would have to go, and changes nothing', async () => {
    const note = 'x'.repeat(bookmarkLimits.note);
    const { kept, dropped, pair } = await saveBoth({ note }, { note: 'y' });
    const refused = await handle().mergeBookmarks(pair);
    expect(refused).toEqual({ ok: false, error: { type: 'MergeTooLarge' } });
    expect([await get(kept), await get(dropped)]).toEqual([kept, dropped]);
  });

  it.each(['kept', 'dropped'] as const)(
    'refuses when the %s one went to the trash meanwhile',
    async (which) => {
      const both = await saveBoth();
      await handle().removeBookmark({ id: both[which].id });
      expect(await handle().mergeBookmarks(both.pair)).toEqual({
        ok: false,
        error: { type: 'BookmarkMissing' },
      });
    },
  );
});

it('a dropped bookmark restored from the trash answers for its own address again', async () => {
  // Whichever comes first in the index.
  for (const names of [url, { kept: url.dropped, dropped: url.kept }]) {
    globalThis.indexedDB = new IDBFactory();
    app = { ...app, store: createStore({ now: () => clock }) };
    const { dropped, pair } = await saveBoth({}, {}, undefined, names);
    await handle().mergeBookmarks(pair);
    await handle().restoreBookmark({ id: dropped.id });
    expect(await app.store.find([names.dropped])).toMatchObject({ value: { bookmark: { id: dropped.id } } });
  }
});

describe('taking a merge back', () => {
  it('restores both as they were', async () => {
    const { kept, dropped, pair } = await saveBoth(
      { tags: ['birds'], note: 'Ours.' },
      { tags: ['models'], note: 'Theirs.', starred: true, savedAt: 5, wordCount: 7 },
    );
    await handle().mergeBookmarks(pair);
    await handle().unmergeBookmarks(pair);
    expect(written(await get(kept))).toEqual(written(kept));
    expect(written(await get(dropped))).toEqual(written(dropped));
    expect([await textOf(kept), await textOf(dropped)]).toEqual([null, 'Words.']);
    expect(await app.store.count()).toEqual({ ok: true, value: 2 });
    expect(await app.store.find([url.dropped])).toMatchObject({ value: { bookmark: { id: dropped.id } } });
  });

  it('keeps what was written since, and a text that the kept page got since', async () => {
    const { kept, pair } = await saveBoth({ note: 'Ours.' }, { note: 'Theirs.' });
    await handle().mergeBookmarks(pair);
    await handle().editBookmark({ id: kept.id, edit: { addTags: ['since'] } });
    await app.store.save(kept, (known) => known ?? kept, 'Newer.');
    await handle().unmergeBookmarks(pair);
    expect(await get(kept)).toMatchObject({ note: 'Ours.', tags: ['since'] });
    expect(await textOf(kept)).toBe('Newer.');
  });

  it('done twice is done once, and a second merge can be taken back too', async () => {
    const { kept, dropped, pair } = await saveBoth({}, { note: 'Theirs.' });
    for (let round = 0; round < 2; round++) {
      await handle().mergeBookmarks(pair);
      expect(await get(kept)).toMatchObject({ note: 'Theirs.' });
      await handle().unmergeBookmarks(pair);
      const before = [await get(kept), await get(dropped)];
      expect(await handle().unmergeBookmarks(pair)).toMatchObject({ ok: true });
      expect([await get(kept), await get(dropped)]).toEqual(before);
      expect(written(await get(kept))).toEqual(written(kept));
    }
  });
});

describe('what is remembered of a pair', () => {
  const noted = async () => {
    const database = await openDB<LibrarySchema>(databaseName, databaseVersion);
    const [merges, apart] = await Promise.all([
      database.getAllKeys('merges'),
      database.getAllKeys('facts').then((keys) => keys.filter((key) => key.startsWith('apart:'))),
    ]);
    database.close();
    return { merges: merges.length, apart: apart.length };
  };

  it.each(['by hand', 'by a save of its page'])(
    'is not how to undo a merge once the other is back %s',
    async (way) => {
      const { dropped, pair } = await saveBoth();
      await handle().mergeBookmarks(pair);
      expect(await noted()).toEqual({ merges: 1, apart: 0 });
      if (way === 'by hand') await handle().restoreBookmark({ id: dropped.id });
      else await app.store.save({ id: dropped.id, aliases: [] }, () => dropped);
      expect((await get(dropped))?.deletedAt).toBeNull();
      expect(await noted()).toEqual({ merges: 0, apart: 0 });
      await handle().removeBookmark({ id: dropped.id });
      expect(await handle().mergeBookmarks(pair)).toMatchObject({ error: { type: 'BookmarkMissing' } });
    },
  );

  it.each(['kept', 'dropped'] as const)(
    'is not that they are two once one is gone for good (%s)',
    async (which) => {
      const both = await saveBoth();
      const third = await saveBoth({}, {}, undefined, {
        kept: 'https://news.example/third',
        dropped: 'https://news.example/fourth',
      });
      await handle().keepApart({ one: both.kept.id, other: both.dropped.id, isApart: true });
      await handle().keepApart({ one: third.kept.id, other: third.dropped.id, isApart: true });
      await handle().removeBookmark({ id: both[which].id });
      expect(await noted()).toEqual({ merges: 0, apart: 2 });
      await handle().deleteForever({ ids: [both[which].id] });
      expect(await app.store.keptApart()).toEqual({
        ok: true,
        value: new Set([pairKey(third.kept.id, third.dropped.id)]),
      });
    },
  );
});
