import { IDBFactory } from 'fake-indexeddb';
import { SyncCoordinator } from '@/lib/background/sync/coordinator';
import { RestorePoints } from '@/lib/background/sync/restore-points';
import type { SyncWorld } from '@/lib/background/sync/world';
import { Connection } from '@/lib/store/connection';
import { RemotesStore } from '@/lib/store/remotes-store';
import { SyncLocal } from '@/lib/store/sync-local';
import type { Remote } from '@/lib/sync/remote';
import { freshState, type RemoteRow } from '@/lib/sync/remote-row';
import { MemoryFolder } from '../memory-folder';
import { createStore, memoryHalt } from '../store';
import { MemoryRemote } from './memory-remote';

export const webdav = {
  kind: 'webdav',
  address: 'https://cloud.example/dav/',
  user: 'canary-user',
  password: 'canary-password',
} as const;

/** A remote that a person connected. */
export const connectedRow: RemoteRow = {
  id: 'server',
  setup: webdav,
  encryption: 'none',
  keys: [],
  isConnected: true,
  isPaused: false,
  madeAt: 1_000,
  link: null,
  state: freshState,
};

/** Sync over a real, empty library and one remote, with a clock to set and a browser that gives leave or not. */
export function createSyncWorld(remote: Remote = new MemoryRemote()) {
  globalThis.indexedDB = new IDBFactory();
  const connection = new Connection();
  const halt = memoryHalt();
  const clock = { now: 1_700_000_000_000, isAllowed: true };
  const now = () => clock.now;
  const store = createStore({ connection, now, halt });
  const remotes = new RemotesStore(connection, halt);
  const folder = new MemoryFolder();
  const restorePoints = new RestorePoints(store, async () => folder.handle, now);
  const wakes: number[] = [];
  const givenBack: string[] = [];
  const world: SyncWorld = {
    store,
    remotes,
    restorePoints,
    now,
    random: () => 0.5,
    withLock: locks(),
    openRemote: () => remote,
    createLocal: async ({ id }, onMerged) =>
      new SyncLocal(connection, halt, {
        remote: id,
        isSent: () => true,
        isPrivate: id === 'backup',
        onMerged,
        now,
      }),
    isAllowed: async () => clock.isAllowed,
    giveBack: async (address) => givenBack.push(address),
    browserName: 'Firefox',
    wakeAt: async (moment) => void wakes.push(moment),
  };
  const sync = new SyncCoordinator(world);
  const rowNow = async (id = 'server') => {
    const row = await remotes.get(id);
    if (!row.ok || !row.value) throw new Error(`there is no remote ${id}`);
    return row.value;
  };
  return { connection, clock, store, remotes, restorePoints, sync, wakes, givenBack, rowNow };
}

/** As the browser's own: one at a time per name, in the order they came. */
function locks(): SyncWorld['withLock'] {
  const lastByName = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (lastByName.get(name) ?? Promise.resolve()).then(work);
    lastByName.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
