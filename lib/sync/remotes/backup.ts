import { FolderRemote } from './folder';

/** What this needs of `navigator.storage`. */
export type PrivateFiles = Pick<StorageManager, 'getDirectory'>;

/** A folder of the origin's private file system, which no other site, program or profile sees. */
export function openPrivateFolder(files: PrivateFiles, name: string): FolderRemote {
  return new FolderRemote(async () =>
    (await files.getDirectory()).getDirectoryHandle(name, { create: true }),
  );
}

/** The local backup: all that a remote holds, on this device. */
export function openBackup(files: PrivateFiles): FolderRemote {
  return openPrivateFolder(files, 'backup');
}
