import { unexpected } from '@/lib/base/errors';
import { err } from '@/lib/base/result';
import type { Handlers } from '@/lib/messaging/protocol';
import type { SyncProtocol } from '@/lib/messaging/sync-protocol';

/** One answer per message about sync; those that cannot be answered yet say so. */
export function createSyncHandlers(): Pick<Handlers, keyof SyncProtocol> {
  const notYet = async () => err(unexpected(new Error('sync is not part of this build yet')));
  return {
    testRemote: notYet,
    prepareRemote: notYet,
    connectRemote: notYet,
    disconnectRemote: notYet,
    pauseRemote: notYet,
    syncNow: notYet,
    answerMassRemoval: notYet,
    addSecret: notYet,
    changeEncryption: notYet,
    peekRemote: notYet,
    renameProfile: notYet,
    forgetProfile: notYet,
    keepTagLocal: notYet,
    listRestorePoints: notYet,
    makeRestorePoint: notYet,
    restore: notYet,
  };
}
