import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SyncReason } from '@/lib/background/sync/due';
import { watchSyncTriggers } from '@/lib/background/sync/triggers';
import { retryAlarm, wakeAt } from '@/lib/background/sync/wake';
import { announceChange, onLibraryChange } from '@/lib/messaging/events';

type Changed = (permissions: { origins?: string[] }) => void;

let reasons: SyncReason[];
let changePermissions: Changed;

beforeEach(() => {
  fakeBrowser.reset();
  // What arrives by a channel arrives in its own time; only the clock is ours.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const heard: SyncReason[] = [];
  reasons = heard;
  const onChange = {
    addListener: (listener: Changed) => {
      changePermissions = listener;
    },
  };
  // The fake one knows no permissions.
  Object.assign(fakeBrowser, { permissions: { onAdded: onChange, onRemoved: onChange } });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'online') online = listener;
  });
  // A watcher of an earlier test still listens.
  watchSyncTriggers(async (reason) => void heard.push(reason));
});

let online: () => void;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets what was posted to a channel arrive. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Tells of a change, and waits until whoever listens has heard of it, however long that takes. */
async function changed(): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    const stop = onLibraryChange(() => {
      stop();
      resolve();
    });
  });
  announceChange();
  await heard;
  await delivered();
}

it('looks a moment after the background woke, whatever for', () => {
  expect(reasons).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(reasons).toEqual(['wake']);
});

it('looks once, 15 seconds after the first of several changes, with an alarm should it sleep by then', async () => {
  vi.advanceTimersByTime(1_000);
  await changed();
  // The watcher has its own channel, which may be slower than the test's.
  while (!(await fakeBrowser.alarms.get('sync-change'))) await delivered();
  vi.advanceTimersByTime(10_000);
  await changed();
  vi.advanceTimersByTime(4_999);
  expect(reasons).toEqual(['wake']);
  vi.advanceTimersByTime(1);
  expect(reasons).toEqual(['wake', 'change']);
  vi.advanceTimersByTime(60_000);
  expect(reasons).toEqual(['wake', 'change']);
});

it('looks every quarter of an hour, and keeps the hour of an alarm that is there', async () => {
  await delivered();
  const alarm = await fakeBrowser.alarms.get('sync-time');
  expect(alarm).toMatchObject({ periodInMinutes: 15 });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync-time', scheduledTime: 0 });
  await fakeBrowser.alarms.onAlarm.trigger({ name: retryAlarm, scheduledTime: 0 });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'sync-change', scheduledTime: 0 });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'empty-trash', scheduledTime: 0 });
  expect(reasons).toEqual(['time', 'retry', 'change']);
});

it('makes an alarm anew that a wrong clock put off', async () => {
  await delivered();
  await fakeBrowser.alarms.create('sync-time', { when: Date.now() + 86_400_000, periodInMinutes: 15 });
  watchSyncTriggers(async () => undefined);
  await delivered();
  const alarm = await fakeBrowser.alarms.get('sync-time');
  expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 900_000);
});

it('looks when the browser starts, the network is back, or leave to reach a server changes', async () => {
  await fakeBrowser.runtime.onStartup.trigger();
  online();
  changePermissions({ origins: ['https://cloud.example/*'] });
  changePermissions({});
  expect(reasons).toEqual(['start', 'online', 'permission']);
});

it('looks a while after the browser account brought something, once for all that came', async () => {
  await fakeBrowser.storage.sync.set({ one: 1 });
  await fakeBrowser.storage.sync.set({ two: 2 });
  await fakeBrowser.storage.local.set({ three: 3 });
  vi.advanceTimersByTime(2_000);
  expect(reasons.filter((reason) => reason === 'account')).toEqual(['account']);
});

it('keeps the earliest of several times to try again', async () => {
  const now = Date.now();
  await wakeAt(now + 60_000);
  await wakeAt(now + 120_000);
  expect((await fakeBrowser.alarms.get(retryAlarm))?.scheduledTime).toBe(now + 60_000);
  await wakeAt(now + 30_000);
  expect((await fakeBrowser.alarms.get(retryAlarm))?.scheduledTime).toBe(now + 30_000);
});
