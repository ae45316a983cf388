// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { BookmarkRow } from '@/components/bookmarks/BookmarkRow';
import { Marked } from '@/components/library/Marked';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bookmarkOf } from '../../support/bookmarks';
import { click, only, show } from '../../support/screen';

const takes = [{ speaker: 'The Skeptic', lens: null, verdict: null, text: 'It is warm.' }];
const row = (facts: Partial<Bookmark>, words: readonly string[] = []) =>
  show(
    <BookmarkRow
      bookmark={bookmarkOf({ url: 'https://e.example/1', title: 'Heron', takes, ...facts })}
      thumbnail={undefined}
      words={words}
      Marked={Marked}
      onOpen={() => undefined}
      onDetails={() => undefined}
    />,
  );

it('opens its panel under a name of its own, apart from the panel of the page at hand', async () => {
  const root = await row({});
  await click(only(root, 'button[aria-expanded]'));
  expect(only(root, 'section').getAttribute('aria-label')).toBe('Panel: Heron');
});

it('lets a title read in its own direction, whatever our words before it', async () => {
  const root = await row({ title: 'نموذج GPT', status: 'unread' });
  const title = only(root, 'a');
  expect(title.closest('[dir=auto]')).not.toBeNull();
  expect(title.textContent).toBe('نموذج GPT');
  expect(root.textContent).toContain('Unread');
});

it('keeps a name or a tag that reads the other way from turning its neighbours', async () => {
  const root = await row({ siteName: 'الجزيرة', tags: ['ذكاء', 'models'] });
  const apart = [...root.querySelectorAll('p :is(bdi, [dir=auto])')].map((part) => part.textContent);
  expect(apart).toEqual(expect.arrayContaining(['الجزيرة', '#ذكاء', '#models']));
});

it('marks in its title and tags the words that were looked for', async () => {
  const root = await row({ title: 'Héron flies', tags: ['herons'] }, ['heron']);
  expect([...root.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Héron',
    'heron',
  ]);
  expect(only(root, 'a').textContent).toBe('Héron flies');
});

it('says that details are to come before the tags, of which there may be many', async () => {
  const root = await row({ awaitsDetails: true, tags: ['one', 'two'] });
  expect(only(root, 'p').textContent).toMatch(/details when you open it #one #two$/);
});
