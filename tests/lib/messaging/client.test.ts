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
  expect(sendMessage).toHaveBeenCalledWith({
    name: 'removeBookmark',
    request,
    id: expect.any(String),
  });
});

it('asks again under the same id when the background died over the question, and anew under another', async () => {
  sendMessage
    .mockRejectedValueOnce(new Error('message channel closed'))
    .mockResolvedValue({ ok: true, value: null });
  expect(await send('removeBookmark', request)).toEqual({ ok: true, value: null });
  await send('removeBookmark', request);
  const [first, again, anew] = sendMessage.mock.calls.map(
    (call: unknown[]) => (call[0] as { id: string }).id,
  );
  expect(again).toBe(first);
  expect(anew).not.toBe(first);
});

it('does not take silence for success', async () => {
  sendMessage.mockResolvedValue(undefined);
  expect(await send('removeBookmark', request)).toEqual({ ok: false, error: { type: 'NoAnswer' } });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
