import { Connection } from '@/lib/store/connection';
import { LibraryStore } from '@/lib/store/library-store';
import type { WriteHalt } from '@/lib/store/write-halt';

/** A halt kept in memory, as the browser keeps the real one. */
export function memoryHalt(): WriteHalt {
  let halted = false;
  return {
    isSet: async () => halted,
    set: async () => {
      halted = true;
    },
  };
}

interface StoreParts {
  readonly connection?: Connection;
  readonly now?: () => number;
  readonly halt?: WriteHalt;
}

/** The real store, on whatever `indexedDB` is at hand. */
export function createStore({
  connection = new Connection(),
  now = () => 1,
  halt = memoryHalt(),
}: StoreParts = {}): LibraryStore {
  return new LibraryStore(connection, now, halt);
}
