import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runInTab } from '@/lib/background/run-in-tab';

const executeScript = vi.fn();
const file = '/content-scripts/extract.js';

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.scripting = { executeScript } as never;
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs it to its end, however long that takes on the wound clock; answers with what and after how many ms. */
async function run() {
  const start = Date.now();
  const running = runInTab(7, file).then((answer) => ({ answer, afterMs: Date.now() - start }));
  await vi.advanceTimersByTimeAsync(10_000);
  return running;
}

it('answers with what the script returned', async () => {
  executeScript.mockResolvedValue([{ result: 'read' }]);
  expect(await run()).toEqual({ answer: { value: 'read', isEarly: false }, afterMs: 0 });
  expect(executeScript).toHaveBeenCalledWith({
    target: { tabId: 7 },
    files: [file],
    injectImmediately: false,
  });
});

it('asks again while the grant of a gesture is on its way', async () => {
  executeScript
    .mockRejectedValueOnce(new Error('Cannot access contents of the page.'))
    .mockRejectedValueOnce(new Error('Missing host permission for the tab'))
    .mockResolvedValue([{ result: 'read' }]);
  expect(await run()).toEqual({ answer: { value: 'read', isEarly: false }, afterMs: 200 });
});

it('gives up at once where no script may ever run', async () => {
  executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  expect(await run()).toEqual({ answer: null, afterMs: 0 });
  expect(executeScript).toHaveBeenCalledTimes(1);
});

it('takes an empty answer for none', async () => {
  executeScript.mockResolvedValue([]);
  expect(await run()).toMatchObject({ answer: null });
});

it('reads a page that never finishes loading as it stands', async () => {
  executeScript.mockImplementation(({ injectImmediately }) =>
    injectImmediately ? Promise.resolve([{ result: 'so far' }]) : new Promise(() => undefined),
  );
  expect(await run()).toEqual({ answer: { value: 'so far', isEarly: true }, afterMs: 2_000 });
});

it('stops waiting for a page that never answers after three seconds', async () => {
  executeScript.mockImplementation(() => new Promise(() => undefined));
  expect(await run()).toEqual({ answer: null, afterMs: 3_000 });
});
