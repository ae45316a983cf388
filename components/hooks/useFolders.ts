import type { FolderAccess } from '@/lib/platform/folder-access';
import { useServices } from './services';

/** The way to folders on this computer; null where the browser has none. */
export function useFolders(): FolderAccess | null {
  return useServices().folders;
}
