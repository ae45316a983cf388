import { browser } from '@/lib/platform/browser';
import type { App } from './compose';
import { emptyTrash, trashMs } from './trash';

const alarmName = 'empty-trash';
const dayMinutes = 24 * 60;

/**
 * Takes what lay in the trash for 30 days out of it, when the browser starts and once a day. Must be called before any
 * await, so that either event wakes a sleeping background. A failure is not told: nobody asked, and the next day does
 * what this one could not.
 */
export function watchTrashAlarm(app: App): void {
  const purge = () => void emptyTrash(app, app.now() - trashMs);
  browser.runtime.onStartup.addListener(purge);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) purge();
  });
  void ensureAlarm(purge);
}

/**
 * Looked for at each start of the background: browsers drop alarms, some at every restart, and then nobody knows when
 * the trash was last looked through. One that is there keeps its hour.
 */
async function ensureAlarm(onMissing: () => void): Promise<void> {
  if (await browser.alarms.get(alarmName)) return;
  onMissing();
  await browser.alarms.create(alarmName, { delayInMinutes: dayMinutes, periodInMinutes: dayMinutes });
}
