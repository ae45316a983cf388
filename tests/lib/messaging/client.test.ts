import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from '@/lib/messaging/client';

const request = { id: 'abcdefghijklmnopqrstuv' as never };
let sendMessage: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
});

it('hands on what the background answered', async () => {
  sendMessage.mockResolvedValue({ ok: true, value: 'a bookmark' });
  expect(await send('removeBookmark', request)).toEqual({ ok: true, value: 'a bookmark' });
  expect(sendMessage).toHaveBeenCalledWith({ name: 'removeBookmark', request });
});

it('asks again when the background died over the question', async () => {
  sendMessage
    .mockRejectedValueOnce(new Error('message channel closed'))
    .mockResolvedValue({ ok: true, value: null });
  expect(await send('removeBookmark', request)).toEqual({ ok: true, value: null });
});

it('does not take silence for success', async () => {
  sendMessage.mockResolvedValue(undefined);
  expect(await send('removeBookmark', request)).toEqual({ ok: false, error: { type: 'NoAnswer' } });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
