import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { linkTextOf } from '@/lib/background/link-text';

it('asks again while the grant of the click is on its way', async () => {
  const executeScript = vi
    .fn()
    .mockRejectedValueOnce(new Error('Cannot access contents of the page.'))
    .mockResolvedValue([{ result: 'Read the report' }]);
  fakeBrowser.scripting = { executeScript } as never;
  expect(await linkTextOf(1, 0, 'https://news.example/')).toBe('Read the report');
});

it('does not wait for ever for a page that never answers', async () => {
  vi.useFakeTimers();
  fakeBrowser.scripting = { executeScript: () => new Promise(() => undefined) } as never;
  const asking = linkTextOf(1, 0, 'https://news.example/');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await asking).toBe('');
  vi.useRealTimers();
});
