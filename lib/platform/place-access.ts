import type { Connection } from '@/lib/store/connection';
import { type FolderAccess, folderAccess } from './folder-access';
import { originPermission } from './origin-permission';

/** Ways to places to sync with: what the page that connects them asks of the browser, and no other screen. */
export interface PlaceAccess {
  /** Asks for leave to reach a server by its address; true when it was given. Must be called in a click, before anything is awaited. */
  readonly requestOrigin: (address: string) => Promise<boolean>;
  /** Folders of this computer; null where the browser cannot reach any. */
  readonly folders: FolderAccess | null;
}

export function createPlaceAccess(connection: Connection): PlaceAccess {
  return { requestOrigin: originPermission.request, folders: folderAccess(connection) };
}
