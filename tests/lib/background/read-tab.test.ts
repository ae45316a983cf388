import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTab, withReadableText } from '@/lib/background/read-tab';
import { readingOf } from '../../support/bookmarks';

const executeScript = vi.fn();
const url = 'https://news.example/heron';
const tab = { tabId: 7, url, title: 'Heron runs on a phone' };
const answer = (address: string) => [{ result: { ...readingOf({ url: address, title: 'Heron' }).page } }];

beforeEach(() => {
  executeScript.mockReset();
  fakeBrowser.scripting = { executeScript } as never;
});

it('knows a page by what it said of itself', async () => {
  executeScript.mockResolvedValue(answer(url));
  expect(await readTab(tab)).toMatchObject({ ok: true, value: { extent: 'full', page: { title: 'Heron' } } });
});

it('does not mind how the address was decorated', async () => {
  executeScript.mockResolvedValue(answer(url));
  expect(await readTab({ ...tab, url: `${url}?utm_source=x#top` })).toMatchObject({
    value: { extent: 'full' },
  });
});

it('never gives one page the words of another: a tab that moved on leaves address and title', async () => {
  executeScript.mockResolvedValue(answer('https://news.example/osprey'));
  expect(await readTab(tab)).toMatchObject({
    ok: true,
    value: { extent: 'unopened', page: { url, title: tab.title } },
  });
});

it.each([null, 'nonsense', { url: 'javascript:alert(1)', title: 'x' }])(
  'does not believe %j',
  async (result) => {
    executeScript.mockResolvedValue([{ result }]);
    expect(await readTab(tab)).toMatchObject({ ok: true, value: { extent: 'unreadable', page: { url } } });
  },
);

it('does not run anything in a view of a page’s source, which would hang', async () => {
  const viewed = await readTab({ ...tab, url: `view-source:${url}` });
  expect(viewed).toMatchObject({ ok: true, value: { extent: 'unreadable', page: { url } } });
  expect(executeScript).not.toHaveBeenCalled();
});

it('makes a title of the address where the browser shows the address as title', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  const pdf = { tabId: 7, url: 'https://arxiv.example/on-phones.pdf', title: 'arxiv.example/on-phones.pdf' };
  expect(await readTab(pdf)).toMatchObject({ value: { page: { title: 'On phones.pdf' } } });
});

it.each(['chrome://version/', 'about:blank', 'file:///etc/hosts', ''])('refuses %s', async (address) => {
  expect(await readTab({ ...tab, url: address })).toEqual({ ok: false, error: { type: 'PageNotSaveable' } });
});

describe('a page that is kept', () => {
  const reading = readingOf({ url, title: 'Heron' });
  const read = (result: unknown) => executeScript.mockResolvedValue([{ result }]);

  it('comes with its own words', async () => {
    read({ url: `${url}#top`, text: 'One two.\n\nThree.', wordCount: 3 });
    expect(await withReadableText(tab, reading)).toEqual({
      ...reading,
      page: { ...reading.page, text: 'One two.\n\nThree.', wordCount: 3 },
    });
    expect(executeScript.mock.lastCall?.[0]).toMatchObject({ files: ['/content-scripts/read.js'] });
  });

  it.each([
    ['of another page, when the tab moved on', { url: 'https://news.example/osprey', text: 'Other.' }],
    ['of a script that answers nonsense', 'Other.'],
    ['of a page that answers nothing', null],
  ])('never comes with the words %s', async (_, result) => {
    read(result);
    expect(await withReadableText(tab, reading)).toEqual(reading);
  });

  it('is not asked for words when nobody may read it', async () => {
    const closed = { ...reading, extent: 'unreadable' as const };
    expect(await withReadableText(tab, closed)).toBe(closed);
    expect(executeScript).not.toHaveBeenCalled();
  });
});
