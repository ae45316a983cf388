import { askedOrigins } from '@/lib/platform/asked-origins';
import { browser } from '@/lib/platform/browser';
import { defaultProfileName } from '@/lib/platform/browser-name';
import type { SyncingApp } from '../compose';
import { ensureDefaultRemotes } from './default-remotes';
import type { SyncReason } from './due';
import { forgetPrepared, leavePlace } from './joining';
import { watchSyncTriggers } from './triggers';

/** Keeps the library and its copies alike, and a copy of it as it was. Must be called before any await. */
export function watchSync({ sync, restorePoints }: SyncingApp): void {
  watchSyncTriggers(async (reason) => {
    if (isBeginning(reason)) await prepare();
    await sync.runDue(reason);
    if (reason === 'time') await forgetPrepared(sync);
    if (reason !== 'change') await restorePoints.makeWeekly();
  });

  async function prepare(): Promise<void> {
    const { remotes } = sync.world;
    const name = await remotes.profileName();
    if (name.ok && name.value === null) await remotes.nameProfile(defaultProfileName());
    // Firefox for Android has no browser account to keep anything in.
    await ensureDefaultRemotes(sync.world, 'sync' in browser.storage);
    // Whoever asked for leave may have closed the page before anything came of it.
    await askedOrigins.settle((origin) => leavePlace(sync, origin));
  }
}

function isBeginning(reason: SyncReason): boolean {
  return reason === 'start' || reason === 'wake';
}
