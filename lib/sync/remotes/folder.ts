import type { RemoteProblem } from '@/lib/base/errors';
import { type ListedBlob, type Remote, RemoteFailure } from '../remote';
import { bounded } from './bounded';

/**
 * A folder by its handle: one on disk that a person picked, or one in the origin's private file system. Browsers write
 * to a file beside and move it into place, so that no torn file is ever seen under its name.
 *
 * Source: https://fs.spec.whatwg.org/
 */
export class FolderRemote implements Remote {
  readonly #open: () => Promise<FileSystemDirectoryHandle | null>;

  /** `open` answers null when the folder is not known any more. */
  constructor(open: () => Promise<FileSystemDirectoryHandle | null>) {
    this.#open = open;
  }

  list(signal: AbortSignal): Promise<readonly ListedBlob[]> {
    return this.#act(signal, async (folder) => {
      const files: FileSystemFileHandle[] = [];
      for await (const handle of folder.values()) {
        signal.throwIfAborted();
        if (handle.kind === 'file') files.push(handle);
      }
      return Promise.all(files.map(async (file) => ({ name: file.name, sizeBytes: await sizeOf(file) })));
    });
  }

  get(name: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#act(signal, (folder) => unlessMissing(bytesOf(folder, name)));
  }

  put(name: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<void> {
    return this.#act(signal, async (folder) => {
      const handle = await folder.getFileHandle(name, { create: true });
      const file = await handle.createWritable();
      try {
        await file.write(bytes);
        await file.close();
      } catch (thrown) {
        // The first failure is the one to tell.
        await file.abort().catch(() => undefined);
        throw thrown;
      }
    });
  }

  remove(name: string, signal: AbortSignal): Promise<void> {
    return this.#act(signal, async (folder) => {
      await unlessMissing(folder.removeEntry(name));
    });
  }

  #act<Value>(
    signal: AbortSignal,
    act: (folder: FileSystemDirectoryHandle) => Promise<Value>,
  ): Promise<Value> {
    const open = async () => {
      const folder = await this.#open();
      if (folder && (await mayWrite(folder))) return act(folder);
      throw new RemoteFailure({ type: 'RemoteNotAllowed' });
    };
    return bounded(open, signal, problemOfFile);
  }
}

/** What only Chromium has, which is also alone in having folders that need leave. */
interface PermissionHolder {
  queryPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Looked up beforehand: to act without leave would make the browser ask, and wait for a person who is not there. */
async function mayWrite(folder: FileSystemDirectoryHandle & PermissionHolder): Promise<boolean> {
  return ((await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Throws what says "missing" also where the file goes while it is read. */
async function bytesOf(folder: FileSystemDirectoryHandle, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** Null where a synced folder lost the file between the listing and now. */
async function sizeOf(handle: FileSystemFileHandle): Promise<number | null> {
  return (await unlessMissing(handle.getFile()))?.size ?? null;
}

async function unlessMissing<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return null;
    throw thrown;
  }
}

function problemOfFile(thrown: unknown): RemoteProblem {
  return (
    problemByName.get(thrown instanceof DOMException ? thrown.name : '') ?? { type: 'RemoteUnreachable' }
  );
}

const problemByName: ReadonlyMap<string, RemoteProblem> = new Map<string, RemoteProblem>([
  // The permission ended with the last page of ours, or was taken back.
  ['NotAllowedError', { type: 'RemoteNotAllowed' }],
  ['SecurityError', { type: 'RemoteNotAllowed' }],
  // The folder was removed or renamed, or its disk is not there.
  ['NotFoundError', { type: 'RemoteMissing' }],
  ['QuotaExceededError', { type: 'RemoteFull' }],
  ['NoModificationAllowedError', { type: 'RemoteLocked' }],
]);
