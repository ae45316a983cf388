// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { StatusLine } from '@/components/common/StatusLine';
import { ServicesContext } from '@/components/hooks/services';
import { useAnnouncer } from '@/components/hooks/useAnnouncer';
import { DuplicatesView } from '@/components/library/DuplicatesView';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { announceChange } from '@/lib/messaging/events';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { click, only, show } from '../../support/screen';
import { createTestServices, keep, kept } from '../../support/services';

const page = (url: string, facts: Partial<Bookmark>) =>
  bookmarkOf({ url, title: 'Heron runs on two old phones', publishedAt: '2026-04-07', ...facts });
const one = page('https://news.example/heron-runs-on-phones', {
  id: 'one-page--------------' as BookmarkId,
  savedAt: 1,
  tags: ['small'],
  note: 'Mine',
});
const other = page('https://m.news.example/heron-runs-on-phones', { savedAt: 2, tags: ['phones'] });
const chips = [1, 2].map((number) =>
  page(`https://chips.example/${number}`, { title: 'Chips grow dear again this spring', savedAt: -number }),
);

function Screen() {
  const announcer = useAnnouncer();
  return (
    <>
      <DuplicatesView onOpen={() => undefined} announcer={announcer} />
      <div id="dock">
        <StatusLine announcer={announcer} />
      </div>
    </>
  );
}

async function open(...bookmarks: Bookmark[]) {
  const { services, store } = createTestServices();
  for (const bookmark of bookmarks) await keep(store, bookmark);
  const root = await show(
    <ServicesContext.Provider value={services}>
      <Screen />
    </ServicesContext.Provider>,
  );
  const pairs = () => [...root.querySelectorAll<HTMLElement>('section > ul > li')];
  const press = async (name: RegExp, place = 0) => {
    const buttons = [...root.querySelectorAll('button')].filter((button) =>
      name.test(button.getAttribute('aria-label') ?? button.textContent ?? ''),
    );
    const button = buttons[place];
    if (!button) throw new Error(`no button ${name}`);
    button.focus();
    await click(button);
  };
  await eventually(() => expect(only(root, 'section').getAttribute('aria-busy')).toBe('false'));
  return { root, services, store, pairs, press };
}

it('shows each pair side by side with what each holds', async () => {
  const { root, pairs } = await open(one, other);
  expect(pairs()).toHaveLength(1);
  expect(root.textContent).toContain('1 pair may be one page');
  expect(pairs()[0]?.textContent).toMatch(/#small.*Mine.*#phones/);
});

it('merges into the one that is kept, and makes two of it again', async () => {
  const { root, store, pairs, press } = await open(one, other, ...chips);
  expect(pairs()).toHaveLength(2);
  await press(/^Merge, keeping this one: Heron.*https:\/\/m\./);
  await eventually(() => expect(only(root, '#dock').textContent).toContain('Merged into: Heron'));
  expect((await kept(store, other)).tags).toEqual(['phones', 'small']);
  expect((await kept(store, one)).deletedAt).not.toBeNull();
  expect(pairs()).toHaveLength(1);
  expect(document.activeElement?.closest('li')?.textContent).toContain('Chips');
  await press(/^Undo/);
  await eventually(() => expect(pairs()).toHaveLength(2));
  expect((await kept(store, other)).tags).toEqual(['phones']);
});

it('never offers again what a person called two, unless that is taken back', async () => {
  const { root, store, pairs, press } = await open(one, other);
  await press(/^Not the same/);
  await eventually(() => expect(root.textContent).toContain('No two bookmarks look like one page'));
  expect((await store.keptApart()).ok).toBe(true);
  expect(document.activeElement?.textContent).toBe('Possible duplicates');
  await press(/^Undo/);
  await eventually(() => expect(pairs()).toHaveLength(1));
});

it('says that there may be more than it shows', async () => {
  const many = ['story', 'brief'].flatMap((path) =>
    Array.from({ length: 201 }, (_, number) =>
      page(`https://news.example/${path}/${number}`, { title: `Heron ${number} runs on old phones` }),
    ),
  );
  const { root, pairs } = await open(...many);
  expect(pairs()).toHaveLength(200);
  expect(root.textContent).toContain('The 200 newest pairs that may each be one page; there may be more.');
});

it('looks once for many changes that follow each other, and stops looking when it is left', async () => {
  const { services } = await open(one);
  const look = vi.spyOn(services.library, 'keptApart');
  for (let write = 0; write < 20; write++) announceChange();
  await eventually(() => expect(look).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(look).toHaveBeenCalledTimes(1);
  announceChange();
  await show(<p />);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(look).toHaveBeenCalledTimes(1);
});
