import type { RemoteProblem } from '@/lib/base/errors';
import { RemoteFailure } from '@/lib/sync/remote';
import { openPrivateFolder } from '@/lib/sync/remotes/backup';
import { FolderRemote } from '@/lib/sync/remotes/folder';
import { type RemotePlace, remoteCases } from './remote-suite';

// Runs inside a browser: in a page of the extension, or in its worker.

/** One promise of `Remote`, on folders of the private file system or of `folder`. Answers null, or what went wrong. */
export async function keeps(
  promise: string,
  manyNames: number,
  folder?: FileSystemDirectoryHandle,
): Promise<string | null> {
  const { run } = remoteCases.find(({ name }) => name === promise) ?? {};
  if (!run) return `there is no "${promise}"`;
  return run({ ...(folder ? placeIn(folder) : privatePlace), manyNames }).then(
    () => null,
    (thrown: unknown) => String(thrown),
  );
}

const privatePlace = placeOf(
  (spot) => openPrivateFolder(navigator.storage, `suite-${spot}`),
  async (spot) => (await navigator.storage.getDirectory()).getDirectoryHandle(`suite-${spot}`),
);

function placeIn(folder: FileSystemDirectoryHandle) {
  const handleOf = (spot: string) => folder.getDirectoryHandle(spot, { create: true });
  return placeOf((spot) => new FolderRemote(() => handleOf(spot)), handleOf);
}

function placeOf(
  open: (spot: string) => FolderRemote,
  handleOf: (spot: string) => Promise<FileSystemDirectoryHandle>,
): Omit<RemotePlace, 'manyNames'> {
  return {
    open: async (spot) => open(spot),
    async addStrangers(spot) {
      const handle = await handleOf(spot);
      const deeper = await handle.getDirectoryHandle('photos', { create: true });
      for (const [place, name] of [
        [handle, 'notes (1).txt'],
        [handle, "abc-1-2-f00 (jörg's conflicted copy 2026-11-23)"],
        [handle, 'abc-1-2-f00.sync-conflict-20261123-120000-ABCDEFG'],
        [deeper, '1.jpg'],
      ] as const) {
        const file = await (await place.getFileHandle(name, { create: true })).createWritable();
        await file.write('not ours');
        await file.close();
      }
    },
    largestBytes: 8 * 2 ** 20,
    saysSizes: true,
  };
}

/** Why a small blob can not be written to that folder; null when it can. */
export async function problemOfPut(folder: FileSystemDirectoryHandle): Promise<RemoteProblem | null> {
  const { signal } = new AbortController();
  return new FolderRemote(async () => folder).put('probe', Uint8Array.of(1), signal).then(
    () => null,
    (thrown: unknown) => {
      if (thrown instanceof RemoteFailure) return thrown.problem;
      throw thrown;
    },
  );
}
