import { onLibraryChange } from '@/lib/messaging/events';
import { browser } from '@/lib/platform/browser';
import { originPermission } from '@/lib/platform/origin-permission';
import type { SyncReason } from './due';
import { retryAlarm } from './wake';

const timeAlarm = 'sync-time';
const changeAlarm = 'sync-change';
const periodMinutes = 15;
/** After a change, long enough for what belongs together to go together. */
const afterChangeMs = 15_000;
const afterWakeMs = 1_000;
/** The browser account brings entries one by one. */
const afterAccountMs = 2_000;

/**
 * Looks for rounds that are due whenever there may be one. Must be called before any await, so that each of these events
 * wakes a sleeping background.
 */
export function watchSyncTriggers(runDue: (reason: SyncReason) => Promise<void>): void {
  const run = (reason: SyncReason) => void runDue(reason);
  const afterChange = once(afterChangeMs, () => run('change'));
  const afterAccount = once(afterAccountMs, () => run('account'));
  browser.runtime.onStartup.addListener(() => run('start'));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === timeAlarm) run('time');
    if (name === retryAlarm) run('retry');
    if (name === changeAlarm) run('change');
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') afterAccount();
  });
  onLibraryChange(() => {
    // Should the background be stopped before the timer: half a minute is the soonest an alarm may come.
    void browser.alarms.create(changeAlarm, { delayInMinutes: 0.5 });
    afterChange();
  });
  originPermission.onChange(() => run('permission'));
  addEventListener('online', () => run('online'));
  void ensureAlarm();
  // Whatever the background was woken for comes first.
  setTimeout(() => run('wake'), afterWakeMs);
}

/** Looked for at each start of the background: browsers drop alarms, some at every restart. One that is there keeps its time. */
async function ensureAlarm(): Promise<void> {
  const planned = await browser.alarms.get(timeAlarm);
  // One further off was planned by a clock that was wrong.
  if (planned && planned.scheduledTime <= Date.now() + periodMinutes * 60_000) return;
  await browser.alarms.create(timeAlarm, { delayInMinutes: periodMinutes, periodInMinutes: periodMinutes });
}

/** Does something a while after it was first asked for; what is asked for meanwhile is done with it. */
function once(delayMs: number, work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work();
    }, delayMs);
  };
}
