import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '@/lib/sync/remote';
import { AccountRemote, accountCapacityBytes, type SyncArea } from '@/lib/sync/remotes/account';
import { never } from './remote-suite';

// Runs in a page of the extension, on the browser account as this browser has it.

declare const chrome: { storage: { sync: SyncArea & { clear(): Promise<void> } } };
const area = chrome.storage.sync;
const remote = new AccountRemote(area);
const longestName = 'z'.repeat(64);

/** Fills the account to the last byte that it is said to hold, reads that back, and writes one thing more. */
export async function fill() {
  await area.clear();
  const bytes = Uint8Array.from({ length: accountCapacityBytes }, (_, at) => at * 31);
  await remote.put(longestName, bytes, never);
  const listed = await remote.list(never);
  const found = await remote.get(longestName, never);
  const isSame = found?.length === bytes.length && found.every((byte, at) => byte === bytes[at]);
  const problem = await problemOf(remote.put('more', new Uint8Array(1_000), never));
  await remote.remove(longestName, never);
  return { listed, isSame, problem, left: await remote.list(never) };
}

/** Writes so often: how many writes were taken, and why no more. */
export async function hurry(writes: number): Promise<{ taken: number; problem: RemoteProblem | null }> {
  for (let taken = 0; taken < writes; taken++) {
    const problem = await problemOf(remote.put('small', Uint8Array.of(taken), never));
    if (problem) return { taken, problem };
  }
  return { taken: writes, problem: null };
}

/** Writes so many names at once. */
export async function crowd(names: number): Promise<RemoteProblem | null> {
  const entries = Array.from({ length: names }, (_, at) => [`other/${at}`, 1]);
  await area.set(Object.fromEntries(entries));
  return problemOf(remote.put('one-more', Uint8Array.of(1), never));
}

async function problemOf(promise: Promise<unknown>): Promise<RemoteProblem | null> {
  return promise.then(
    () => null,
    (thrown: unknown) => {
      if (thrown instanceof RemoteFailure) return thrown.problem;
      throw thrown;
    },
  );
}
