import { browser } from '@/lib/platform/browser';
import { browserName } from '@/lib/platform/browser-name';
import { withLock } from '@/lib/platform/locks';
import { originPermission } from '@/lib/platform/origin-permission';
import type { Connection } from '@/lib/store/connection';
import type { LibraryStore } from '@/lib/store/library-store';
import { RemotesStore } from '@/lib/store/remotes-store';
import { SyncLocal } from '@/lib/store/sync-local';
import type { WriteHalt } from '@/lib/store/write-halt';
import { isCoreCell } from '@/lib/sync/core-cells';
import { addressToAllow } from '@/lib/sync/remotes/describe';
import { httpWorld, openRemote, type RemoteWorld } from '@/lib/sync/remotes/open-remote';
import { SyncCoordinator } from './coordinator';
import { RestorePoints } from './restore-points';
import { wakeAt } from './wake';

interface Parts {
  readonly connection: Connection;
  readonly halt: WriteHalt;
  readonly store: LibraryStore;
  readonly restorePoints: RestorePoints;
  readonly now: () => number;
}

/** Sync with the browser's own network, storage, locks and alarms. */
export function composeSync({ connection, halt, store, restorePoints, now }: Parts): SyncCoordinator {
  const remotes = new RemotesStore(connection, halt);
  const world: RemoteWorld = {
    http: httpWorld,
    syncArea: browser.storage.sync,
    privateFiles: navigator.storage,
    folder: async (key) => (await connection.use((database) => database.get('folders', key))) ?? null,
  };
  return new SyncCoordinator({
    store,
    remotes,
    restorePoints,
    now,
    random: Math.random,
    withLock,
    openRemote: (setup) => openRemote(setup, world),
    createLocal: async (row, onMerged) =>
      new SyncLocal(connection, halt, {
        remote: row.id,
        // It has little room.
        isSent: row.setup.kind === 'account' ? isCoreCell : () => true,
        isPrivate: row.setup.kind === 'backup',
        onMerged,
        now,
      }),
    isAllowed: async (setup) => {
      const address = addressToAllow(setup);
      return address === null || originPermission.isGranted(address);
    },
    // Leave that is part of an install cannot be given back; there is none in what we ship.
    giveBack: (address) => originPermission.giveBack(address).catch(() => false),
    browserName: browserName(),
    wakeAt,
  });
}

export function composeRestorePoints({ store, now }: Pick<Parts, 'store' | 'now'>): RestorePoints {
  return new RestorePoints(store, openRestoreFolder, now);
}

async function openRestoreFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle('restore-points', { create: true });
}
