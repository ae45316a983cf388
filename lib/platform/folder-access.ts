import type { Connection } from '@/lib/store/connection';

/** A folder that a person picked; `handle` is its key in the store `folders`. */
export interface PickedFolder {
  readonly name: string;
  readonly handle: string;
}

export interface FolderAccess {
  /** Lets the person choose a folder; null when they chose none. Must be called in a click, before anything is awaited. */
  readonly pick: () => Promise<PickedFolder | null>;
  /**
   * Asks the browser to let Panelmark into a picked folder again; true when it does. Must be called in a click. Only
   * the answer "Allow on every visit" also holds once no page of Panelmark is open.
   */
  readonly keepConnected: (handle: string) => Promise<boolean>;
}

/** Parts of the File System Access API that TypeScript does not know. */
interface DirectoryPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
interface AskingHandle {
  requestPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}

/**
 * Null where the browser cannot reach folders (Firefox). A handle cannot travel in a message, so the screen in which it
 * was picked keeps it in the library itself: the one thing that is not written by the background.
 */
export function folderAccess(connection: Connection): FolderAccess | null {
  if (!('showDirectoryPicker' in globalThis)) return null;
  const { showDirectoryPicker } = globalThis as unknown as DirectoryPicker;
  return {
    async pick() {
      try {
        const folder = await showDirectoryPicker({ id: 'panelmark-sync', mode: 'readwrite' });
        const handle = crypto.randomUUID();
        await connection.use((database) => database.put('folders', folder, handle));
        return { name: folder.name, handle };
      } catch (thrown) {
        if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
        throw thrown;
      }
    },
    async keepConnected(handle) {
      const folder = await connection.use((database) => database.get('folders', handle));
      if (!folder) return false;
      const asking = folder as unknown as AskingHandle;
      return (await asking.requestPermission({ mode: 'readwrite' })) === 'granted';
    },
  };
}
