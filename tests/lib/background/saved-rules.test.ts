import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RulesState, SavedRules } from '@/lib/background/saved-rules';
import { correct } from '@/lib/bookmarks/correct';
import { withDeletedAt } from '@/lib/bookmarks/edit';
import type { UrlFilter } from '@/lib/bookmarks/url-filters';
import type { PageRules } from '@/lib/platform/page-rules';
import type { LibraryStore } from '@/lib/store/library-store';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore } from '../../support/store';
import { matchesFilter } from '../../support/url-filter';

/** The browser's side: rules that outlive us, and a count of the times they were touched. */
class KeptRules implements PageRules {
  readonly isSupported = true;
  readonly filtersById = new Map<string, readonly UrlFilter[]>();
  added = 0;
  /** The browser ends us at the n-th change from now. */
  endsAfter = Number.POSITIVE_INFINITY;

  async add(rules: Parameters<PageRules['add']>[0]) {
    this.#change();
    for (const { id, filters } of rules) this.filtersById.set(id, filters);
    this.added += rules.length;
  }
  async remove(ids?: readonly string[]) {
    this.#change();
    for (const id of ids ?? [...this.filtersById.keys()]) this.filtersById.delete(id);
  }
  async known(ids: readonly string[]) {
    return ids.filter((id) => this.filtersById.has(id));
  }
  marks(address: string) {
    return [...this.filtersById.values()].flat().some((filter) => matchesFilter(filter, address));
  }
  #change() {
    if (this.endsAfter-- <= 0) throw new Error('stopped');
  }
}

let store: LibraryStore;
let browserRules: KeptRules;
let state: RulesState | null;
let clock: number;

/** A background that has just started. */
function wake(limit = 5_000): SavedRules {
  const keeper = {
    read: async () => state,
    write: async (next: RulesState | null) => {
      state = next;
    },
  };
  return new SavedRules(store, browserRules, keeper, limit);
}

const urlOf = (number: number) => `https://news.example/${number}`;

async function save(number: number, savedAt = clock++): Promise<void> {
  const bookmark = bookmarkOf({ url: urlOf(number), savedAt });
  await store.save(bookmark, (known) => (known ? withDeletedAt(known, null) : bookmark));
}

async function saveMany(from: number, to: number): Promise<void> {
  const bookmarks = Array.from({ length: to - from }, (_, index) =>
    bookmarkOf({ url: urlOf(from + index), savedAt: clock++ }),
  );
  await store.writeAll(bookmarks.map((target) => ({ target, make: () => target })));
}

async function remove(number: number): Promise<void> {
  await store.update(bookmarkOf({ url: urlOf(number) }).id, (known) => withDeletedAt(known, clock++));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = 1_000;
  store = createStore({ now: () => clock });
  browserRules = new KeptRules();
  state = null;
});

describe('rules in step with the library', () => {
  it('mark what is saved and nothing else, after any writes and any stops', async () => {
    const action = fc.oneof(
      fc.record({ does: fc.constant('save' as const), number: fc.nat(9) }),
      fc.record({ does: fc.constant('remove' as const), number: fc.nat(9) }),
      fc.record({ does: fc.constant('catch up' as const), number: fc.constant(0) }),
      fc.record({ does: fc.constant('stop after' as const), number: fc.nat(3) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        globalThis.indexedDB = new IDBFactory();
        store = createStore({ now: () => clock });
        browserRules = new KeptRules();
        state = null;
        let background = wake();
        const listed = new Set<number>();
        for (const { does, number } of actions) {
          if (does === 'save') await save(number).then(() => listed.add(number));
          else if (does === 'remove') await remove(number).then(() => listed.delete(number));
          else {
            if (does === 'stop after') browserRules.endsAfter = number;
            await background.bringUpToDate().catch(() => undefined);
            if (does === 'stop after') background = wake();
            browserRules.endsAfter = Number.POSITIVE_INFINITY;
          }
        }
        await background.bringUpToDate();
        const marked = Array.from({ length: 10 }, (_, number) => number).filter((number) =>
          browserRules.marks(urlOf(number)),
        );
        expect(marked).toEqual([...listed].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('know an address under which a page is met later, and a report that a person names', async () => {
    await saveMany(0, 2);
    const background = wake();
    await background.bringUpToDate();
    const other = 'https://news.example/other';
    const { id } = bookmarkOf({ url: urlOf(1) });
    await store.update(id, (known) => ({ ...known, aliases: [...known.aliases, other] }));
    await background.bringUpToDate();
    expect(browserRules.marks(other)).toBe(true);
    const report = 'https://lantern.example/heron';
    await store.update(id, (known) => correct(known, { values: { originalUrl: report }, takenBack: [] }));
    await background.bringUpToDate();
    expect(browserRules.marks(report)).toBe(true);
  });

  it('are not touched at a start that finds nothing new', async () => {
    await saveMany(0, 120);
    await wake().bringUpToDate();
    const before = browserRules.added;
    expect(before).toBe(3);
    await wake().bringUpToDate();
    expect(browserRules.added).toBe(before);
  });

  it('change by one rule when one page is saved, and by none when it is tagged', async () => {
    await saveMany(0, 120);
    const background = wake();
    await background.bringUpToDate();
    await save(500);
    await background.bringUpToDate();
    expect(browserRules.added).toBe(4);
    expect(browserRules.marks(urlOf(500))).toBe(true);
    await store.update(bookmarkOf({ url: urlOf(500) }).id, (known) => ({ ...known, starred: true }));
    await background.bringUpToDate();
    expect(browserRules.added).toBe(4);
  });

  it('let go of a page whose bookmark a merge moved in the list before it was deleted', async () => {
    await saveMany(0, 300);
    const background = wake();
    await background.bringUpToDate();
    const [kept, dropped] = [299, 0].map((number) => bookmarkOf({ url: urlOf(number) }).id);
    if (!kept || !dropped) throw new Error('no pair');
    expect(await store.merge({ keep: kept, drop: dropped })).toMatchObject({ value: { savedAt: 1_000 } });
    await background.bringUpToDate();
    expect([299, 0].map((number) => browserRules.marks(urlOf(number)))).toEqual([true, true]);
    await remove(299);
    await background.bringUpToDate();
    expect([299, 0].map((number) => browserRules.marks(urlOf(number)))).toEqual([false, false]);
  });

  it('let go of a page that was deleted for good before they were brought up to date', async () => {
    await saveMany(0, 300);
    const background = wake();
    await background.bringUpToDate();
    const before = browserRules.added;
    await remove(7);
    await store.purge([bookmarkOf({ url: urlOf(7) }).id]);
    await background.bringUpToDate();
    expect([6, 7, 8].map((number) => browserRules.marks(urlOf(number)))).toEqual([true, false, true]);
    expect(browserRules.added).toBe(before + 1);
  });

  it('are not touched when the trash is emptied of pages they had let go of', async () => {
    await saveMany(0, 120);
    await remove(7);
    const background = wake();
    await background.bringUpToDate();
    const before = browserRules.added;
    await store.purge([bookmarkOf({ url: urlOf(7) }).id]);
    await background.bringUpToDate();
    expect(browserRules.added).toBe(before);
  });

  it('follow a library that was put in the place of this one', async () => {
    await saveMany(0, 120);
    await wake().bringUpToDate();
    globalThis.indexedDB = new IDBFactory();
    store = createStore({ now: () => clock });
    await saveMany(500, 510);
    await wake().bringUpToDate();
    expect([0, 119, 500, 509].map((number) => browserRules.marks(urlOf(number)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('mark a page again that comes back from the archive', async () => {
    await saveMany(0, 10);
    const background = wake();
    const setStatus = async (status: 'archived' | 'unread') => {
      await store.update(bookmarkOf({ url: urlOf(3) }).id, (known) => ({ ...known, status }));
      await background.bringUpToDate();
      return browserRules.marks(urlOf(3));
    };
    await background.bringUpToDate();
    expect(await setStatus('archived')).toBe(false);
    expect(await setStatus('unread')).toBe(true);
  });

  it('are made anew when the browser lost them', async () => {
    await saveMany(0, 60);
    await wake().bringUpToDate();
    browserRules.filtersById.clear();
    await wake().bringUpToDate();
    expect(browserRules.marks(urlOf(0)) && browserRules.marks(urlOf(59))).toBe(true);
  });

  it('cover the newest when there are too many, and let the oldest go as new ones come', async () => {
    await saveMany(0, 300);
    const background = wake(200);
    await background.bringUpToDate();
    expect([99, 100, 299].map((number) => browserRules.marks(urlOf(number)))).toEqual([false, true, true]);
    for (let from = 300; from < 480; from += 30) {
      await saveMany(from, from + 30);
      await background.bringUpToDate();
    }
    expect(browserRules.marks(urlOf(479))).toBe(true);
    expect(browserRules.marks(urlOf(280))).toBe(true);
    expect(browserRules.marks(urlOf(200))).toBe(false);
    const size = state?.parts.reduce((sum, part) => sum + part.ids.length, 0) ?? 0;
    expect(size).toBeGreaterThanOrEqual(200);
    expect(size).toBeLessThan(300);
    expect(await store.count()).toMatchObject({ value: 480 });
  });

  it('follow a great many changes by starting over', async () => {
    await saveMany(0, 10);
    const background = wake();
    await background.bringUpToDate();
    await saveMany(10, 400);
    await background.bringUpToDate();
    expect(browserRules.marks(urlOf(399))).toBe(true);
    expect(state?.parts).toHaveLength(8);
  });

  it('all go at once', async () => {
    await saveMany(0, 60);
    const background = wake();
    await background.bringUpToDate();
    await background.clear();
    expect(browserRules.filtersById.size).toBe(0);
    expect(state).toBeNull();
  });
});
