// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { ServicesContext } from '@/components/hooks/services';
import { StoryCount } from '@/components/stories/StoryCount';
import { StoryLinks } from '@/components/stories/StoryLinks';
import { announceChange } from '@/lib/messaging/events';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { click, only, show } from '../../support/screen';
import { createTestServices, keep } from '../../support/services';

const heron = bookmarkOf({
  url: 'https://a.example/heron',
  title: 'Quillworks’ Heron runs on phones',
  siteName: 'Ship or Skip',
  publishedAt: '2026-04-07',
});
const retold = bookmarkOf({
  url: 'https://b.example/heron',
  title: 'Hands on with Heron on three phones',
  siteName: 'Silicon Post',
  description: 'Quillworks says that it needs no cloud.',
  publishedAt: '2026-04-08',
});
const other = bookmarkOf({ url: 'https://c.example/1', title: 'Chips', publishedAt: '2026-04-08' });

async function open(...more: (typeof heron)[]) {
  const { services, store } = createTestServices();
  for (const bookmark of [heron, ...more]) await keep(store, bookmark);
  const opened: string[] = [];
  const tree = (bookmark: typeof heron) => (
    <ServicesContext.Provider value={services}>
      <StoryLinks
        bookmark={bookmark}
        onOpen={({ title }) => opened.push(`visit ${title}`)}
        onShow={({ title }) => opened.push(`show ${title}`)}
      />
      <StoryCount bookmark={bookmark} />
    </ServicesContext.Provider>
  );
  const root = await show(tree(heron));
  const draw = (bookmark: typeof heron) => act(() => render(tree(bookmark), root));
  return { root, store, opened, draw };
}

describe('more on a story', () => {
  it('is said in a line that opens to title, source, date and why', async () => {
    const { root, opened } = await open(retold, other);
    await eventually(() => expect(only(root, 'summary').textContent).toBe('1 more on this story'));
    expect(only(root, 'details + span').textContent).toBe('1 more on this story');
    const item = only(root, 'li');
    expect(item.textContent).toMatch(/Hands on with Heron.*Silicon Post.*2026.*shares: Heron, /);
    expect(only(item, 'a').getAttribute('href')).toBe(retold.url);
    await click(only(item, 'button'));
    expect(opened).toEqual([`show ${retold.title}`]);
  });

  it('goes when the bookmark tells another story, and is asked for once however often the library changes', async () => {
    const { root, store, draw } = await open(retold);
    await eventually(() => expect(root.querySelectorAll('li')).toHaveLength(1));
    let askedCount = 0;
    const sharingSource = store.sharingSource.bind(store);
    store.sharingSource = (...asked) => {
      askedCount++;
      return sharingSource(...asked);
    };
    const plum = { ...heron, title: 'A plum cake with cinnamon' };
    await keep(store, plum);
    for (let change = 0; change < 3; change++) {
      await act(() => announceChange());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await draw(plum);
    await eventually(() => expect(root.querySelectorAll('li')).toHaveLength(0));
    expect(askedCount).toBe(1);
  });

  it('never shows that of another bookmark', async () => {
    const { root, draw } = await open(retold, other);
    await eventually(() => expect(root.querySelectorAll('li')).toHaveLength(1));
    await draw(other);
    expect(root.textContent).toBe('');
  });

  it('is nothing where there is none, and comes when it is saved', async () => {
    const { root, store } = await open(other);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(root.textContent).toBe('');
    await keep(store, retold);
    await act(() => announceChange());
    await eventually(() => expect(root.querySelectorAll('li')).toHaveLength(1));
  });
});
