import type { Remote } from '../remote';
import type { RemoteSetup } from '../setup';
import { AccountRemote, type SyncArea } from './account';
import { openBackup, type PrivateFiles } from './backup';
import { FolderRemote } from './folder';
import { defaultHttpLimits, type HttpWorld } from './http';
import { S3Remote } from './s3';
import { WebDavRemote } from './webdav';

/** What remotes need of the world. */
export interface RemoteWorld {
  readonly http: HttpWorld;
  readonly syncArea: SyncArea;
  readonly privateFiles: PrivateFiles;
  /** The handle of a folder that a person picked, by its key; null when it was forgotten. */
  folder(key: string): Promise<FileSystemDirectoryHandle | null>;
}

/** The network and the clock as they are. */
export const httpWorld: HttpWorld = {
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  random: Math.random,
  limits: defaultHttpLimits,
};

/** The remote that a setup describes. Opening asks nothing of it yet. */
export function openRemote(setup: RemoteSetup, world: RemoteWorld): Remote {
  switch (setup.kind) {
    case 'account':
      return new AccountRemote(world.syncArea);
    case 'backup':
      return openBackup(world.privateFiles);
    case 'webdav':
      return new WebDavRemote(setup, world.http);
    case 's3':
      return new S3Remote(setup, world.http);
    case 'folder':
      return new FolderRemote(() => world.folder(setup.handle));
  }
}
