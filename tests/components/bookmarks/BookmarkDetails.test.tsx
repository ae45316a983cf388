// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { BookmarkDetails } from '@/components/bookmarks/BookmarkDetails';
import { StatusLine } from '@/components/common/StatusLine';
import { ServicesContext } from '@/components/hooks/services';
import { useAnnouncer } from '@/components/hooks/useAnnouncer';
import { useBookmark } from '@/components/hooks/useBookmark';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { click, only, show, type } from '../../support/screen';
import { createTestServices, keep, kept } from '../../support/services';

const heron = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron runs on two phones',
  authors: ['Ann'],
  highlights: [
    { quote: 'It runs.', note: 'does it?', at: 1 },
    { quote: 'The stove is broken.', note: '', at: 2 },
  ],
  revisions: [{ replacedAt: 5, title: 'Heron runs on a phone', description: null, takes: [] }],
  evidence: { title: 'json-ld:headline', authors: 'words:by' },
});

beforeEach(() => localStorage.clear());

function Screen({ bookmark }: { readonly bookmark: Bookmark }) {
  const announcer = useAnnouncer();
  const latest = useBookmark(bookmark);
  const nothing = () => undefined;
  return (
    <>
      {latest && (
        <BookmarkDetails
          bookmark={latest}
          onBack={nothing}
          onOpen={nothing}
          onShow={nothing}
          onRemove={nothing}
          onSaveAgain={undefined}
          announcer={announcer}
        />
      )}
      {announcer.failure && <p role="alert">{JSON.stringify(announcer.failure.reason)}</p>}
      <StatusLine announcer={announcer} />
    </>
  );
}

async function open(bookmark = heron, { isKept = true } = {}) {
  const { services, store } = createTestServices();
  if (isKept) await keep(store, bookmark);
  const root = await show(
    <ServicesContext.Provider value={services}>
      <Screen bookmark={bookmark} />
    </ServicesContext.Provider>,
  );
  const button = (name: string) => {
    const found = [...root.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent?.replace('✓ ', '')) === name,
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  const press = async (name: string) => {
    button(name).focus();
    await click(button(name));
  };
  const status = () => only(root, '[role=status]').textContent;
  return { root, store, button, press, status };
}

describe('what the user makes of a page', () => {
  it.each([
    ['Star', { starred: true }, 'Starred'],
    ['Archive', { status: 'archived' }, 'Archived'],
    ['Watch', { verdict: 'watch' }, 'Your verdict: Watch'],
  ])('%s is kept, shown as pressed, and taken back by Undo', async (name, facts, sentence) => {
    const { store, button, press, status } = await open();
    expect(button(name).getAttribute('aria-pressed')).toBe('false');
    await press(name);
    await eventually(() => expect(status()).toBe(sentence));
    await eventually(() => expect(button(name).getAttribute('aria-pressed')).toBe('true'));
    expect(await kept(store, heron)).toMatchObject(facts);
    button('Undo').dispatchEvent(new FocusEvent('focus', { relatedTarget: button(name) }));
    await press('Undo');
    await eventually(() => expect(status()).toBe('Undone'));
    await eventually(() => expect(button(name).getAttribute('aria-pressed')).toBe('false'));
    const { starred, verdict, status: reading } = await kept(store, heron);
    expect({ starred, verdict, reading }).toEqual({ starred: false, verdict: null, reading: 'unread' });
    expect(document.activeElement).toBe(button(name));
  });

  it('a verdict pressed again is taken off, another replaces it', async () => {
    const { store, button, press, status } = await open({ ...heron, verdict: 'ship' });
    await press('Skip');
    await eventually(() => expect(status()).toBe('Your verdict: Skip'));
    // It is said as soon as it is kept, and shown once it was read again.
    await eventually(() => expect(button('Skip').getAttribute('aria-pressed')).toBe('true'));
    await press('Skip');
    await eventually(() => expect(status()).toBe('Your verdict is taken off'));
    expect((await kept(store, heron)).verdict).toBeNull();
  });

  it('says so when the bookmark is gone', async () => {
    const { root, press } = await open(heron, { isKept: false });
    await press('Star');
    await eventually(() => expect(only(root, '[role=alert]').textContent).toContain('BookmarkMissing'));
  });
});

describe('highlights', () => {
  it('are listed with their notes, and a note is kept as it is typed', async () => {
    const { root, store, press } = await open();
    expect([...root.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toEqual([
      'It runs.',
      'The stove is broken.',
    ]);
    expect(root.textContent).toContain('does it?');
    await press('Add a note on “The stove is broken.”');
    const field = only<HTMLInputElement>(root, 'section[aria-label=Highlights] textarea');
    expect(document.activeElement).toBe(field);
    await type(field, 'call them');
    await eventually(async () => expect((await kept(store, heron)).highlights[1]?.note).toBe('call them'));
    expect((await kept(store, heron)).highlights[0]).toEqual(heron.highlights[0]);
    expect(field.value).toBe('call them');
  });

  it('are removed with what was being typed, and Undo brings both back', async () => {
    const { root, store, press, status } = await open();
    await press('Edit note on “It runs.”');
    await type(only<HTMLInputElement>(root, 'section[aria-label=Highlights] textarea'), 'it does');
    await press('Remove the highlight “It runs.”');
    await eventually(() => expect(status()).toBe('Highlight removed'));
    await eventually(() => expect(root.querySelectorAll('blockquote')).toHaveLength(1));
    expect(document.activeElement).toBe(only(root, 'section[aria-label=Highlights]'));
    expect((await kept(store, heron)).highlights).toHaveLength(1);
    await press('Undo');
    await eventually(() => expect(root.querySelectorAll('blockquote')).toHaveLength(2));
    expect((await kept(store, heron)).highlights).toContainEqual({
      quote: 'It runs.',
      note: 'it does',
      at: 1,
    });
  });
});

it('shows what changed, as words that went and words that came', async () => {
  const { root } = await open();
  const details = only<HTMLDetailsElement>(root, 'section[aria-label="Earlier versions"] details');
  expect(root.querySelector('del')).toBeNull();
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await eventually(() => expect(root.querySelector('del')).not.toBeNull());
  expect(only(root, 'del').textContent).toContain('a phone');
  expect(only(root, 'ins').textContent).toContain('two phones');
  expect(only(root, 'ins').textContent).toContain('added:');
});

it('says where each field comes from, under which addresses the page was met, and who saved it', async () => {
  const corrected = correct(heron, { values: { section: 'Tools' }, takenBack: [] });
  const { root } = await open({
    ...corrected,
    aliases: [...heron.aliases, 'https://amp.example/heron'],
  });
  const details = [...root.querySelectorAll('details')].find((each) =>
    each.textContent?.includes('Where this comes from'),
  );
  if (!details) throw new Error('no provenance');
  await act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await eventually(() => expect(details.querySelector('table')).not.toBeNull());
  const rows = [...details.querySelectorAll('tr')].map((row) => row.textContent);
  expect(rows).toContain('AuthorsAnnfrom the words of the page words:by');
  expect(rows).toContain('SectionToolscorrected by you');
  expect(details.textContent).toContain('https://amp.example/heron');
  expect(details.textContent).toMatch(/Saved 1 Jan 1970, .* in the browser profile test/);
});
