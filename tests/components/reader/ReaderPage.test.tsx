// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ServicesContext } from '@/components/hooks/services';
import { ReaderPage } from '@/components/reader/ReaderPage';
import { type Bookmark, bookmarkLimits } from '@/lib/bookmarks/bookmark';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { click, only, painted, press, show, type } from '../../support/screen';
import { createTestServices, keep, kept } from '../../support/services';

const text = 'It runs on a phone, <b>she</b> said.\n\nThe stove is broken.\n\nمرحبا.';
const heron = bookmarkOf({
  url: 'https://news.example/heron',
  title: 'Heron',
  description: 'A deck.',
  language: 'de',
  takes: [{ speaker: 'The Skeptic', lens: null, verdict: null, text: 'It is warm.' }],
  highlights: [
    { quote: 'phone, <b>she</b> said. The stove', note: 'two paragraphs', at: 1 },
    { quote: 'stove is', note: '', at: 2 },
    { quote: 'What the page said once.', note: '', at: 3 },
  ],
});

beforeEach(() => {
  localStorage.clear();
  fakeBrowser.reset();
});

async function read(bookmark: Bookmark = heron, keptText: string | null = text) {
  const { services, store } = createTestServices();
  await keep(store, bookmark, keptText);
  const onBack = vi.fn();
  const root = await show(
    <ServicesContext.Provider value={services}>
      <ReaderPage id={bookmark.id} onBack={onBack} />
    </ServicesContext.Provider>,
  );
  await eventually(() => only(root, 'article[data-size]'));
  await painted();
  const named = (name: string, selector = 'button, [role=button]') => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const paragraphs = () => [...root.querySelectorAll('[data-start]')].map((each) => each.textContent);
  return { root, store, onBack, named, paragraphs };
}

/** Selects from one place in the text to another, counted in paragraphs and characters. */
async function select(root: HTMLElement, from: readonly [number, number], to: readonly [number, number]) {
  const [first, last] = [from, to].map(([index, offset]) => {
    const paragraph = root.querySelectorAll('[data-start]')[index];
    const walker = document.createTreeWalker(paragraph as Node, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? '';
      if (left <= length) return { node, offset: left };
      left -= length;
    }
    throw new Error('no such place');
  });
  if (!first || !last) throw new Error('no such place');
  document.getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset);
  document.dispatchEvent(new Event('selectionchange'));
  await act(() => new Promise((frame) => requestAnimationFrame(() => frame(undefined))));
}

describe('what is kept', () => {
  it('is shown as text, in the page’s language, each paragraph in its own direction, the panel after it', async () => {
    const { root, paragraphs } = await read();
    expect(paragraphs()).toEqual(['It runs on a phone, <b>she</b> said.', 'The stove is broken.', 'مرحبا.']);
    expect(root.querySelectorAll('[data-start][dir=auto]')).toHaveLength(3);
    expect(only(root, '[data-start="0"]').closest('[lang]')?.getAttribute('lang')).toBe('de');
    await eventually(() => expect(document.title).toBe('Heron'));
    const order = root.querySelectorAll('h1, [data-start], section[aria-label=Panel]');
    expect([...order].map(({ tagName }) => tagName)).toEqual(['H1', 'P', 'P', 'P', 'SECTION']);
  });

  it.each([
    [{}, 'No text was kept'],
    [{ awaitsDetails: true }, 'saved without being read in full'],
  ])('or why there is nothing, and what to do (%j)', async (facts, sentence) => {
    const { root, paragraphs } = await read({ ...heron, ...facts }, null);
    expect(paragraphs()).toEqual([]);
    expect(root.textContent).toContain(sentence);
    const link = [...root.querySelectorAll('a')].find((each) => each.textContent === 'Open the page');
    expect(link?.getAttribute('href')).toBe(heron.url);
    expect(root.querySelectorAll('blockquote')).toHaveLength(3);
  });
});

it('sets the text as the user likes it, also the next time', async () => {
  const { root, named } = await read();
  const article = only(root, 'article[data-size]');
  expect({ ...article.dataset }).toEqual({ size: '2', width: 'medium', font: 'serif', spacing: 'normal' });
  await click(named('Type'));
  for (let pressed = 0; pressed < 9; pressed++) await click(named('Larger textA+'));
  await click(only<HTMLInputElement>(root, 'fieldset:nth-of-type(2) label:nth-child(2) input'));
  expect({ ...article.dataset }).toMatchObject({ size: '5', font: 'sans' });
  expect(named('Larger textA+').getAttribute('aria-disabled')).toBe('true');
  await press(named('Larger textA+'), 'Escape');
  expect(document.activeElement).toBe(named('Type'));
  const again = await read();
  expect({ ...only(again.root, 'article[data-size]').dataset }).toMatchObject({ size: '5', font: 'sans' });
});

describe('highlights', () => {
  it('are marked over paragraphs and each other, with one stop for the keyboard each; others are listed as lost', async () => {
    const { root, named } = await read();
    const marked = [...root.querySelectorAll('[data-start] mark')].map(({ textContent }) => textContent);
    expect(marked).toEqual(['phone, <b>she</b> said.', 'The ', 'stove', ' is']);
    expect(root.querySelectorAll('[data-start] [role=button]')).toHaveLength(2);
    named('stove');
    expect(root.textContent?.match(/Not in the kept text/g)).toHaveLength(1);
  });

  it('open their note, which keeps what is typed, and close it on Escape', async () => {
    const { root, store, onBack, named } = await read();
    const mark = named('stove');
    mark.focus();
    await press(mark, 'Enter');
    expect(mark.getAttribute('aria-expanded')).toBe('true');
    const field = only<HTMLInputElement>(root, 'article textarea');
    expect(document.activeElement).toBe(field);
    await type(field, 'which one?');
    await eventually(async () => expect((await kept(store, heron)).highlights[1]?.note).toBe('which one?'));
    await press(field, 'Escape');
    expect(root.querySelector('article textarea')).toBeNull();
    expect(document.activeElement).toBe(named('stove'));
    expect(onBack).not.toHaveBeenCalled();
    await press(named('stove'), 'Escape');
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  it('are made of what is selected, by key or button, and take the keyboard', async () => {
    const { root, store, named } = await read();
    await select(root, [0, 0], [0, 7]);
    named('Highlight h');
    await press(document.body, 'h');
    await eventually(async () => expect((await kept(store, heron)).highlights[3]?.quote).toBe('It runs'));
    await eventually(() => expect(document.activeElement?.textContent).toBe('It runs'));
    await eventually(() => expect(only(root, '[role=status]').textContent).toBe('Highlighted'));
    await click(named('Undo'));
    await eventually(async () => expect((await kept(store, heron)).highlights).toEqual(heron.highlights));
  });

  it('over several paragraphs are one quote', async () => {
    const { root, store, named } = await read({ ...heron, highlights: [] });
    await select(root, [1, 4], [2, 6]);
    await click(named('Highlight h'));
    await eventually(async () =>
      expect((await kept(store, heron)).highlights[0]?.quote).toBe('stove is broken. مرحبا.'),
    );
    await eventually(() => expect(root.querySelectorAll('[data-start] mark')).toHaveLength(2));
  });

  it.each([
    [
      'too long',
      'x'.repeat(bookmarkLimits.quote + 1),
      [],
      'Too long to keep as a highlight: 4,000 characters',
    ],
    [
      'one too many',
      text,
      Array.from({ length: bookmarkLimits.highlights }, (_, at) => ({ quote: `Lost ${at}`, note: '', at })),
      'This page has 200 highlights already',
    ],
  ])('%s are refused in words', async (_, keptText, highlights, sentence) => {
    const { root, store, named, paragraphs } = await read({ ...heron, highlights }, keptText);
    await select(root, [0, 0], [0, paragraphs()[0]?.length ?? 0]);
    await click(named('Highlight h'));
    await eventually(() => expect(only(root, '[role=alert]').textContent).toContain(sentence));
    expect((await kept(store, heron)).highlights).toHaveLength(highlights.length);
  });
});

it('says so when the bookmark is gone', async () => {
  const { services } = createTestServices();
  const root = await show(
    <ServicesContext.Provider value={services}>
      <ReaderPage id={heron.id} onBack={() => undefined} />
    </ServicesContext.Provider>,
  );
  await eventually(() =>
    expect(only(root, '[role=alert]').textContent).toContain('no longer in the library'),
  );
});
