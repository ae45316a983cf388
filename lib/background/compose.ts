import { sessionWriteHalt } from '@/lib/platform/session-write-halt';
import { Connection } from '@/lib/store/connection';
import { LibraryStore } from '@/lib/store/library-store';

/** What the background's parts share. Nothing in it must survive: the background may be stopped between any two events. */
export interface App {
  readonly store: LibraryStore;
  readonly now: () => number;
}

export function compose(): App {
  const now = () => Date.now();
  return { store: new LibraryStore(new Connection(), now, sessionWriteHalt), now };
}
