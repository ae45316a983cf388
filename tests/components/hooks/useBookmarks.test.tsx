// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { type Bookmarks, useBookmarks } from '@/components/hooks/useBookmarks';
import type { AppError } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import type { Services } from '@/lib/platform/services';
// Loaded before it is asked for: how long that takes is not what is tested here.
import { libraryIndexOf, parseQuery } from '@/lib/search';
import { type LibraryReader, pageSize } from '@/lib/store/library-reader';
import { bookmarkOf } from '../../support/bookmarks';
import { show } from '../../support/screen';
import { createStore } from '../../support/store';

/** Two pages and a bit, newest first; the last ones are about whales. */
const all = Array.from({ length: 2 * pageSize + 2 }, (_, index) =>
  bookmarkOf({
    url: `https://e.example/${String(index).padStart(3, '0')}`,
    title: `${index < 2 * pageSize ? 'heron' : 'whale'} ${index}`,
    savedAt: 1_000 - index,
  }),
);

const titles = all.map(({ title }) => title);

/** The real library, which answers when it is told to, the oldest question first. */
async function watchList() {
  globalThis.indexedDB = new IDBFactory();
  const store = createStore();
  await store.writeAll(all.map((made) => ({ target: made, make: () => made })));
  let isBroken = false;
  const waiting: (() => Promise<unknown>)[] = [];
  const listeners: (() => void)[] = [];
  const packsAsked: string[] = [];
  const held = <Value,>(ask: () => Promise<Result<Value, AppError>>) =>
    new Promise<Result<Value, AppError>>((resolve) => {
      waiting.push(async () => resolve(isBroken ? err({ type: 'DiskFull' }) : await ask()));
    });
  const library: Pick<LibraryReader, 'page' | 'changedPacks' | 'packsOf' | 'getMany'> = {
    page: (...asked) => held(() => store.page(...asked)),
    changedPacks: (...asked) => {
      packsAsked.push(JSON.stringify(asked));
      return held(() => store.changedPacks(...asked));
    },
    packsOf: (...asked) => held(() => store.packsOf(...asked)),
    getMany: (...asked) => held(() => store.getMany(...asked)),
  };
  const onLibraryChange = (callBack: () => void) => {
    listeners.push(callBack);
    return () => void listeners.splice(listeners.indexOf(callBack), 1);
  };
  // The hook asks for nothing else.
  const services = { library, onLibraryChange } as unknown as Services;

  const seen: Bookmarks[] = [];
  const Probe = ({ query }: { readonly query: string }) => {
    seen.push(useBookmarks(query));
    return null;
  };
  const tree = (query: string) => (
    <ServicesContext.Provider value={services}>
      <Probe query={query} />
    </ServicesContext.Provider>
  );
  const root = await show(tree(''));
  const list = {
    seen,
    packsAsked,
    // The hook asks for nothing else.
    library: library as LibraryReader,
    get now(): Bookmarks {
      const last = seen.at(-1);
      if (!last) throw new Error('nothing was drawn');
      return last;
    },
    get titles(): string[] {
      return list.now.bookmarks.map(({ title }) => title);
    },
    get questions(): number {
      return waiting.length;
    },
    find: (query: string) => act(() => render(tree(query), root)),
    showMore: () => act(() => list.now.showMore()),
    remove: async (title: string) => {
      const gone = all.find((bookmark) => bookmark.title === title);
      if (gone) await store.update(gone.id, (known) => ({ ...known, deletedAt: 1 }));
      await act(() => {
        for (const hear of listeners) hear();
      });
    },
    breakDown: () => {
      isBroken = true;
    },
    answer: () => act(async () => void (await waiting.shift()?.())),
    /** Answers until nothing more is asked; a search asks several times, and a little after the last answer. */
    answerAll: async () => {
      for (let quiet = 0; quiet < 5; quiet++) {
        await act(() => new Promise((resolve) => setTimeout(resolve, 2)));
        for (; waiting.length > 0; quiet = 0) await list.answer();
      }
    },
  };
  return list;
}

it('shows a page, and the next one behind it on demand', async () => {
  const list = await watchList();
  await list.answer();
  expect(list.titles).toEqual(titles.slice(0, pageSize));
  await list.showMore();
  await list.answer();
  expect(list.titles).toEqual(titles.slice(0, 2 * pageSize));
});

it('asks once for the next page, however often it is asked to', async () => {
  const list = await watchList();
  await list.answer();
  const { showMore } = list.now;
  await list.showMore();
  await list.showMore();
  expect(list.questions).toBe(1);
  // Between the answer and the next drawing, too.
  await act(async () => {
    await list.answer();
    showMore();
    await list.answerAll();
  });
  await list.answerAll();
  expect(new Set(list.titles).size).toBe(list.titles.length);
});

it('does not mix the answers to two queries', async () => {
  const list = await watchList();
  await list.answer();
  await list.find('whale');
  await list.showMore();
  await list.answerAll();
  expect(list.titles).toEqual(['whale 100', 'whale 101']);
});

it('says which words to mark, and shares what was loaded with whoever else searches', async () => {
  const list = await watchList();
  await list.answer();
  expect(list.now.words).toEqual([]);
  await list.find('Whale tag:none');
  await list.answerAll();
  expect(list.now.words).toEqual(['whale']);
  const [first] = list.packsAsked;
  void libraryIndexOf(list.library).search(parseQuery('whale'), 'relevance');
  await list.answerAll();
  // Asked for from the start once, then for what is new.
  expect(list.packsAsked.filter((asked) => asked === first)).toHaveLength(1);
});

it('never shows the next page of a query that was given up', async () => {
  const list = await watchList();
  await list.answer();
  await list.showMore();
  await list.find('whale');
  await list.answerAll();
  expect(list.titles).toEqual(['whale 100', 'whale 101']);
  for (const { query, bookmarks } of list.seen) {
    expect(bookmarks.length, query).toBeLessThanOrEqual(query === '' ? pageSize : 2);
  }
});

it('lets a removed bookmark go while more is asked for', async () => {
  const list = await watchList();
  await list.answer();
  await list.remove('heron 0');
  await list.showMore();
  await list.answerAll();
  expect(list.titles).not.toContain('heron 0');
  expect(list.titles).toHaveLength(pageSize);
});

it('reads as many again as are shown when the library changes', async () => {
  const list = await watchList();
  await list.answer();
  await list.showMore();
  await list.answer();
  await list.remove('heron 3');
  await list.answer();
  expect(list.titles).not.toContain('heron 3');
  expect(list.titles).toHaveLength(2 * pageSize);
});

it('keeps what is shown when the next page cannot be read, and asks again on demand', async () => {
  const list = await watchList();
  await list.answer();
  list.breakDown();
  await list.showMore();
  await list.answer();
  expect(list.now.error).toEqual({ type: 'DiskFull' });
  expect(list.titles).toHaveLength(pageSize);
  await list.showMore();
  expect(list.questions).toBe(1);
});

it('gives the list one and the same way to ask for more, so that its end is not watched anew', async () => {
  const list = await watchList();
  await list.answer();
  const { showMore } = list.now;
  await list.find('');
  await list.remove('heron 1');
  await list.answer();
  expect(list.now.showMore).toBe(showMore);
});
