// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { SearchesContext } from '@/components/hooks/searches';
import { ServicesContext } from '@/components/hooks/services';
import { SavedSearches } from '@/components/library/SavedSearches';
import { LibraryPage } from '@/components/pages/LibraryPage';
import { ok } from '@/lib/base/result';
import type { KeptSearch } from '@/lib/bookmarks/saved-search';
import type { Services } from '@/lib/platform/services';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { button, click, only, settle, show, submit, type } from '../../support/screen';
import { createTestServices, keep } from '../../support/services';

const robots: KeptSearch = { id: 'aaaaaaaaaa', name: 'Robots', query: 'tag:robots', isLocal: false };
const home: KeptSearch = { id: 'bbbbbbbbbb', name: 'Home', query: 'tag:home', isLocal: true };

/** The library page over a real library with these searches in it, where this is searched for. */
async function open(searches: readonly KeptSearch[], query = '', localTags: readonly string[] = []) {
  const { services: bare, store } = createTestServices();
  const sync = { localTags: async () => ok(new Set(localTags)) };
  const services = { ...bare, sync } as unknown as Services; // nothing else of sync is asked for
  await keep(store, bookmarkOf({ url: 'https://news.example/1', tags: ['robots'] }));
  for (const search of searches) await store.putSearch(search);
  history.replaceState(null, '', `#?${new URLSearchParams({ q: query })}`);
  const root = await show(
    <ServicesContext.Provider value={services}>
      <SearchesContext.Provider value={store}>
        <LibraryPage />
      </SearchesContext.Provider>
    </ServicesContext.Provider>,
  );
  const links = () => [
    ...root.querySelectorAll<HTMLAnchorElement>('section[aria-labelledby] a[href^="#?q="]'),
  ];
  const screen = {
    root,
    links,
    names: () => links().map((link) => link.querySelector('bdi')?.textContent),
    saveSearch: async () => {
      await click(button(root, 'Save search'));
      await until(() => root.querySelector('dialog') !== null);
    },
    dialog: () => root.querySelector('dialog'),
    field: (label: string) => {
      const found = [...root.querySelectorAll('dialog label')].find(({ textContent }) =>
        textContent?.includes(label),
      ) as HTMLLabelElement | undefined;
      return only<HTMLInputElement>(
        root,
        found?.htmlFor ? `[id="${found.htmlFor}"]` : 'dialog input[type="checkbox"]',
      );
    },
    said: () =>
      [...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(' | '),
    kept: async () => {
      const answer = await store.searches();
      return answer.ok ? answer.value : [];
    },
  };
  await until(() => screen.names().length > 0 === searches.length > 0);
  return screen;
}

async function until(holds: () => boolean): Promise<void> {
  await eventually(async () => {
    await settle();
    expect(holds()).toBe(true);
  });
}

describe('a search', () => {
  it('is saved under a name, which is offered, and listed from then on', async () => {
    const screen = await open([], 'tag:robots is:unread');
    expect(screen.root.textContent).not.toContain('Saved searches');
    await screen.saveSearch();
    expect(screen.field('Name').value).toBe('tag:robots is:unread');
    expect(document.activeElement).toBe(screen.field('Name'));
    await type(screen.field('Name'), ' Robots ');
    await click(screen.field('This profile only'));
    await submit(only(screen.root, 'dialog form'));
    await until(() => screen.names().join() === 'Robots');
    expect(screen.dialog()).toBeNull();
    expect(screen.said()).toContain('Search “Robots” saved');
    const [link] = screen.links();
    expect(link?.getAttribute('href')).toBe('#?q=tag%3Arobots+is%3Aunread');
    expect(link?.getAttribute('aria-current')).toBe('true');
    expect(link?.textContent).toContain('This profile only');
    expect(await screen.kept()).toMatchObject([
      { name: 'Robots', query: 'tag:robots is:unread', isLocal: true },
    ]);
    await click(button(screen.root, 'Undo'));
    await until(() => screen.names().length === 0);
  });

  it('that looks for a tag which stays in this profile is offered to stay, too', async () => {
    const screen = await open([], 'tag:"Home" robots', ['home']);
    await screen.saveSearch();
    expect(screen.field('This profile only').checked).toBe(true);
    const other = await open([], 'tag:homes', ['home']);
    await other.saveSearch();
    expect(other.field('This profile only').checked).toBe(false);
  });

  it('that comes to look for such a tag stays, too, unless a person says otherwise', async () => {
    const screen = await open([robots], '', ['home']);
    await click(button(screen.root, 'Edit saved search Robots'));
    await type(screen.field('Looks for'), 'tag:robots tag:hom');
    await until(() => screen.field('This profile only').checked);
    await click(screen.field('This profile only'));
    await type(screen.field('Looks for'), 'tag:robots tag:home');
    await settle();
    expect(screen.field('This profile only').checked).toBe(false);
  });

  it('is not saved before that is known, however soon a person presses Enter', async () => {
    const screen = await open([robots], '', ['home']);
    await click(button(screen.root, 'Edit saved search Robots'));
    await act(() => {
      screen.field('Looks for').value = 'tag:home';
      screen.field('Looks for').dispatchEvent(new Event('input', { bubbles: true }));
      only(screen.root, 'dialog form').dispatchEvent(
        new Event('submit', { bubbles: true, cancelable: true }),
      );
    });
    await until(() => screen.dialog() === null);
    expect(await screen.kept()).toEqual([{ ...robots, query: 'tag:home', isLocal: true }]);
  });

  it('is not offered to be saved where none is made', async () => {
    const screen = await open([robots]);
    expect(screen.root.textContent).not.toContain('Save search');
    expect(screen.links()[0]?.hasAttribute('aria-current')).toBe(false);
  });

  it('needs a name and something to look for', async () => {
    const screen = await open([], 'robots');
    await screen.saveSearch();
    for (const label of ['Name', 'Looks for']) {
      const before = screen.field(label).value;
      for (const nothing of [' ', '\u200b\u202e']) {
        await type(screen.field(label), nothing);
        expect(button(screen.root.querySelector('dialog') as Element, 'Save').disabled).toBe(true);
      }
      await type(screen.field(label), before);
    }
    expect(button(screen.root.querySelector('dialog') as Element, 'Save').disabled).toBe(false);
  });

  it('that cannot be called so is told so where it was typed', async () => {
    const screen = await open([robots], 'arms');
    await screen.saveSearch();
    await type(screen.field('Name'), 'robots');
    await submit(only(screen.root, 'dialog form'));
    await until(() => screen.root.querySelector('dialog [role="alert"]') !== null);
    expect(only(screen.root, 'dialog [role="alert"]').textContent).toBe(
      'Another saved search is called “robots”. Choose another name.',
    );
    expect(document.activeElement).toBe(screen.field('Name'));
    await type(screen.field('Name'), 'Arms');
    await submit(only(screen.root, 'dialog form'));
    await until(() => screen.names().join() === 'Arms,Robots');
  });
});

describe('a saved search', () => {
  it('is the one at work however its query is spaced', async () => {
    const screen = await open([{ ...robots, query: 'arms tag:robots' }], ' arms  tag:robots ');
    expect(screen.links()[0]?.getAttribute('aria-current')).toBe('true');
  });

  it('is renamed, marked and set to look for something else, and all of it taken back', async () => {
    const screen = await open([robots, home]);
    expect(screen.names()).toEqual(['Home', 'Robots']);
    await click(button(screen.root, 'Edit saved search Home'));
    expect(screen.field('This profile only').checked).toBe(true);
    await type(screen.field('Name'), 'Work');
    await type(screen.field('Looks for'), 'tag:work');
    await click(screen.field('This profile only'));
    await submit(only(screen.root, 'dialog form'));
    await until(() => screen.names().join() === 'Robots,Work');
    expect(await screen.kept()).toEqual([
      robots,
      { ...home, name: 'Work', query: 'tag:work', isLocal: false },
    ]);
    await click(button(screen.root, 'Undo'));
    await until(() => screen.names().join() === 'Home,Robots');
    expect(await screen.kept()).toEqual([home, robots]);
  });

  it('is deleted, which hands the keyboard on, and taken back', async () => {
    const screen = await open([robots, home]);
    button(screen.root, 'Edit saved search Home').focus();
    await click(button(screen.root, 'Edit saved search Home'));
    await click(button(screen.root, 'Delete'));
    await until(() => screen.names().join() === 'Robots');
    await until(() => document.activeElement === screen.links()[0]);
    await until(() => screen.said().includes('Saved search “Home” deleted'));
    button(screen.root, 'Edit saved search Robots').focus();
    await click(button(screen.root, 'Edit saved search Robots'));
    await click(button(screen.root, 'Delete'));
    await until(() => screen.names().length === 0);
    await until(() => document.activeElement === only(screen.root, 'input[type="search"]'));
    await click(button(screen.root, 'Undo'));
    await until(() => screen.names().join() === 'Robots');
    expect(await screen.kept()).toEqual([robots]);
  });

  it('is said to be one of many where no more can be shown', async () => {
    const searches = Array.from({ length: 500 }, (_, number) => ({
      ...home,
      id: `s${number}`,
      name: `${number}`,
    }));
    const region = async (shown: readonly KeptSearch[]) => {
      const root = await show(<SavedSearches searches={shown} query={null} onEdit={() => undefined} />);
      return only(root, 'section').textContent;
    };
    expect(await region(searches)).toContain('500 saved searches are shown, as many as can be.');
    expect(await region(searches.slice(1))).not.toContain('as many as can be');
  });

  it('beyond the first dozen waits to be asked for, unless it is the one at work', async () => {
    const many = Array.from({ length: 15 }, (_, number) => ({
      ...robots,
      id: String(number).padStart(10, 'a'),
      name: `Search ${String(number).padStart(2, '0')}`,
      query: `tag:${number}`,
    }));
    const screen = await open(many, 'tag:14');
    expect(screen.names()).toEqual([...many.slice(0, 12), many[14]].map((search) => search?.name));
    await click(button(screen.root, 'Show all 15: Saved searches'));
    expect(screen.names()).toHaveLength(15);
  });
});
