// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { SearchesContext } from '@/components/hooks/searches';
import { ServicesContext } from '@/components/hooks/services';
import { LibraryPage } from '@/components/pages/LibraryPage';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { Services } from '@/lib/platform/services';
import { pageSize } from '@/lib/store/library-reader';
import type { LibraryStore } from '@/lib/store/library-store';
import { bookmarkOf } from '../../support/bookmarks';
import { click, only, press, show, type } from '../../support/screen';
import { createTestServices, keep, kept } from '../../support/services';

const day = 86_400_000;
const story = (number: number, facts: Partial<Bookmark> = {}) =>
  bookmarkOf({
    url: `https://e.example/${number}`,
    title: `Story ${number}`,
    savedAt: number * day,
    ...facts,
  });

/** The library page over a real library with these in it, at this place. */
async function openLibrary(bookmarks: readonly Bookmark[], place = '') {
  const { services, store } = createTestServices();
  for (const bookmark of bookmarks) await keep(store, bookmark, `The text of ${bookmark.title}`);
  history.replaceState(null, '', `#?${place}`);
  const root = await showWith(services, store);
  const screen = {
    root,
    store,
    titles: () => [...root.querySelectorAll('li[aria-posinset] a')].map(({ textContent }) => textContent),
    button: (name: string) => {
      const found = [...root.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '') === name,
      );
      if (!found) throw new Error(`no button ${name}`);
      return found;
    },
    filter: (label: string) => {
      const found = [...root.querySelectorAll<HTMLElement>('aside button')].find(
        (button) => button.querySelector('bdi')?.textContent === label,
      );
      if (!found) throw new Error(`no filter ${label}`);
      return found;
    },
    search: () => only<HTMLInputElement>(root, 'input[type="search"]'),
    said: () =>
      [...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(' | '),
  };
  await until(() => screen.said().includes('bookmark'));
  return screen;
}

async function showWith(services: Services, store: LibraryStore): Promise<HTMLElement> {
  return show(
    <ServicesContext.Provider value={services}>
      <SearchesContext.Provider value={store}>
        <LibraryPage />
      </SearchesContext.Provider>
    </ServicesContext.Provider>,
  );
}

/** Searches wait for a pause in typing and for the store. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 1_000 && !holds(); waited++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  expect(holds()).toBe(true);
}

it('lists the newest first, each with its place among all', async () => {
  const screen = await openLibrary([story(1), story(3), story(2)]);
  await until(() => screen.titles().length === 3);
  expect(screen.titles()).toEqual(['Story 3', 'Story 2', 'Story 1']);
  const [first] = screen.root.querySelectorAll('li[aria-posinset]');
  expect(first?.getAttribute('aria-setsize')).toBe('3');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
});

it('offers what is done to all only when it knows all', async () => {
  const { services, store } = createTestServices();
  const many = Array.from({ length: pageSize + 2 }, (_, number) => story(number));
  await store.writeAll(many.map((target) => ({ target, make: () => target })));
  let count: (() => void) | undefined;
  const isTimeToCount = new Promise<void>((resolve) => {
    count = resolve;
  });
  const changedPacks = store.changedPacks.bind(store);
  Object.assign(store, {
    changedPacks: (...asked: Parameters<typeof changedPacks>) =>
      isTimeToCount.then(() => changedPacks(...asked)),
  });
  history.replaceState(null, '', '#?');
  const root = await showWith(services, store);
  const all = () => only<HTMLInputElement>(root, 'input[aria-label="Select all"]');
  const exporting = () =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Export…');
  await until(() => root.querySelectorAll('li[aria-posinset] a').length > 0);
  expect([all().disabled, exporting()?.disabled]).toEqual([true, true]);
  await click(only(root, 'li[aria-posinset="2"] input'));
  expect(all().disabled).toBe(true);
  count?.();
  await until(() => !all().disabled);
  await click(all());
  expect(root.textContent).toContain(`${pageSize + 2} selected`);
});

it('narrows the list by a filter, which the query shows, and takes it off again', async () => {
  const screen = await openLibrary([
    story(1, { tags: ['AI safety'] }),
    story(2),
    story(3, { starred: true }),
  ]);
  await until(() => screen.titles().length === 3 && screen.root.querySelectorAll('aside bdi').length > 0);
  await click(screen.filter('AI safety'));
  await until(() => screen.titles().join() === 'Story 1');
  expect(screen.search().value).toBe('tag:"AI safety"');
  expect(location.hash).toBe('#?q=tag%3A%22AI+safety%22');
  expect(screen.filter('AI safety').getAttribute('aria-pressed')).toBe('true');
  await click(screen.filter('AI safety'));
  await until(() => screen.titles().length === 3);
  expect(screen.search().value).toBe('');
});

it('marks the words that were looked for, also in the words of a take', async () => {
  const takes = [{ speaker: 'The Skeptic', lens: null, verdict: null, text: 'It gets rather warm.' }];
  const screen = await openLibrary([story(1, { takes }), story(2, { title: 'Warm days' }), story(3)]);
  await type(screen.search(), 'warm');
  await until(() => screen.titles().length === 2);
  expect(screen.titles()).toEqual(['Warm days', 'Story 1']);
  expect([...screen.root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Warm',
    'warm',
  ]);
  expect(screen.root.textContent).toContain('The Skeptic: It gets rather warm.');
});

it('looks through the articles’ texts when asked to', async () => {
  const screen = await openLibrary([story(1), story(2)]);
  await type(screen.search(), 'text');
  await until(() => screen.root.textContent?.includes('Nothing found') === true);
  await click(screen.button('Also search the article text'));
  await until(() => screen.titles().length === 2);
  expect(screen.search().value).toBe('text in:text');
});

it('changes all that is selected, a range of them, and takes it back', async () => {
  const all = [story(1), story(2), story(3), story(4)];
  const screen = await openLibrary(all);
  await until(() => screen.titles().length === 4);
  const boxes = () => [...screen.root.querySelectorAll<HTMLElement>('li input[type="checkbox"]')];
  await act(() => boxes()[0]?.click());
  await act(() => {
    boxes()[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
  });
  await until(() => screen.said().includes('3 selected'));
  await click(screen.button('Archive'));
  await until(() => screen.titles().join() === 'Story 1');
  expect(screen.said()).toContain('3 bookmarks archived');
  await click(screen.button('Undo'));
  await until(() => screen.titles().length === 4);
  for (const bookmark of all) expect((await kept(screen.store, bookmark)).status).toBe('unread');
});

it('runs no command while somebody types', async () => {
  const screen = await openLibrary([story(1)]);
  await until(() => screen.titles().length === 1);
  for (const key of ['e', 's', '#', 'x', '?']) await press(screen.search(), key);
  const { status, starred, deletedAt } = await kept(screen.store, story(1));
  expect({ status, starred, deletedAt }).toEqual({ status: 'unread', starred: false, deletedAt: null });
  expect(screen.root.querySelector('dialog')).toBeNull();
});

it('opens the bookmark that the address names, and says when it is gone', async () => {
  const screen = await openLibrary([story(1)], `id=${story(1).id}`);
  await until(() => screen.root.querySelector('aside h1')?.textContent === 'Story 1');
  const gone = await openLibrary([story(1)], `id=${'x'.repeat(22)}`);
  await until(() => gone.root.querySelector('[role="alert"]') !== null);
  expect(only(gone.root, '[role="alert"]').textContent).toContain('no longer in the library');
});

it('says what failed instead of showing an empty library', async () => {
  const { services, store } = createTestServices();
  const failing = { ok: false, error: { type: 'LibraryBlocked' } } as const;
  Object.assign(store, { page: async () => failing, changedPacks: async () => failing });
  history.replaceState(null, '', '#?');
  const root = await showWith(services, store);
  await until(() => root.querySelector('[role="alert"]') !== null);
  expect(root.textContent).not.toContain('No bookmarks yet');
});
