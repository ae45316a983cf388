import { browser } from '@/lib/platform/browser';

/** One alarm for all remotes: the earliest moment at which one is to be tried again. */
export const retryAlarm = 'sync-retry';

export async function wakeAt(moment: number): Promise<void> {
  const planned = await browser.alarms.get(retryAlarm);
  if (planned && planned.scheduledTime <= moment) return;
  await browser.alarms.create(retryAlarm, { when: moment });
}
