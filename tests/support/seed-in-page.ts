import { Connection } from '@/lib/store/connection';
import { LibraryStore } from '@/lib/store/library-store';
import { type RandomEntry, randomEntry } from './random-library';
import { memoryHalt } from './store';

/** Runs in a page of the extension: writes made-up bookmarks with the store's own code, a thousand to a transaction. */
export async function seed(from: number, to: number, hasTexts: boolean): Promise<void> {
  for (let number = from; number < to; number += 1_000) {
    const entries = Array.from({ length: Math.min(1_000, to - number) }, (_, more) =>
      randomEntry(number + more),
    );
    await write(entries, hasTexts);
  }
}

/** The same, for entries made elsewhere; in one transaction. */
export async function write(entries: readonly RandomEntry[], hasTexts: boolean): Promise<void> {
  const store = new LibraryStore(new Connection(), Date.now, memoryHalt());
  const written = await store.writeAll(
    entries.map(({ bookmark, text }) => ({
      target: { id: bookmark.id, aliases: [] },
      make: () => bookmark,
      text: hasTexts ? text : null,
    })),
  );
  if (!written.ok) throw new Error(JSON.stringify(written.error));
}
