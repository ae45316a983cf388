import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '@/lib/base/result';
import type { Handlers } from '@/lib/messaging/protocol';
import { serve } from '@/lib/messaging/serve';

type Listener = (message: unknown, sender: object, reply: (value: unknown) => void) => unknown;

const id = 'abcdefghijklmnopqrstuv';
const message = { name: 'removeBookmark', request: { id } };
const screen = { id: fakeBrowser.runtime.id, origin: 'chrome-extension://own' };
let listener: Listener;
const removeBookmark = vi.fn();

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://own/');
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  removeBookmark.mockResolvedValue(ok(null));
  serve({ removeBookmark } as unknown as Handlers);
});

function ask(asked: unknown, sender: object): Promise<unknown> | 'ignored' {
  let reply: (value: unknown) => void = () => undefined;
  const replied = new Promise((resolve) => {
    reply = resolve;
  });
  return listener(asked, sender, reply) === true ? replied : 'ignored';
}

it('answers a screen of ours, in the popup or in a tab', async () => {
  expect(await ask(message, screen)).toEqual({ ok: true, value: null });
  expect(await ask(message, { ...screen, tab: { id: 1 } })).toEqual({ ok: true, value: null });
});

it('hands on the id by which a repeated request is known', async () => {
  await ask({ ...message, id: 'one' }, screen);
  expect(removeBookmark).toHaveBeenCalledWith({ id }, 'one');
});

it('knows a screen by its address where the browser names no origin', async () => {
  const sender = { id: screen.id, url: 'chrome-extension://own/popup.html' };
  expect(await ask(message, sender)).toEqual({ ok: true, value: null });
});

it.each([
  ['a content script on a page', { ...screen, origin: 'https://news.example', tab: { id: 1 } }],
  ['another extension', { id: 'other', origin: 'chrome-extension://other' }],
  [
    'a page that poses with its address',
    { ...screen, origin: undefined, url: 'https://evil.example/#chrome-extension://own/' },
  ],
  ['nobody', {}],
])('is deaf to %s', (_who, sender) => {
  expect(ask(message, sender)).toBe('ignored');
  expect(removeBookmark).not.toHaveBeenCalled();
});

it('is deaf to what is no message of ours', () => {
  expect(ask({ name: 'removeBookmark', request: { id: 1 } }, screen)).toBe('ignored');
});

it('answers a bug with its details instead of silence', async () => {
  removeBookmark.mockRejectedValue(new TypeError('oops'));
  expect(await ask(message, screen)).toMatchObject({ ok: false, error: { type: 'Unexpected' } });
});
