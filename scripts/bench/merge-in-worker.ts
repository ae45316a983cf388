import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { cellsToSync, stampNew } from '@/lib/bookmarks/cells';
import { Connection } from '@/lib/store/connection';
import { LibraryReader } from '@/lib/store/library-reader';
import { SyncLocal } from '@/lib/store/sync-local';
import type { CellRecord } from '@/lib/sync/cell';
import { randomEntry } from '../../tests/support/random-library';
import { memoryHalt } from '../../tests/support/store';
import { linkOf, remoteRowOf } from '../../tests/support/sync/remote-row';

/** Runs in the background of the extension, and in its pages: what merging costs there, and whoever reads meanwhile. */

const connection = new Connection();
const remote = 'bench';
/** About what one segment holds. */
const maxChars = 8e6;
/** A round of an empty library takes less than a second; under the heaviest load, some. */
const longestPauseMs = 30_000;

const local = new SyncLocal(connection, memoryHalt(), {
  remote,
  isSent: () => true,
  isPrivate: false,
  onMerged: () => undefined,
  now: Date.now,
});

let segments: CellRecord[][] = [];

/** Makes the records of so many bookmarks with four takes each, in segments; answers how many characters they have. */
export async function prepare(from: number, to: number, edit: Partial<Bookmark> = {}): Promise<number> {
  await pauseOthers();
  await connection.use((database) => database.put('remotes', { ...remoteRowOf(remote), isPaused: true }));
  await local.reset(linkOf('bench'));
  segments = [[]];
  let [chars, all] = [0, 0];
  for (let number = from; number < to; number++) {
    const record = recordOf({ ...withTakes(number), ...edit }, number);
    const length = JSON.stringify([...record.cells]).length;
    if (chars + length > maxChars) {
      segments.push([]);
      chars = 0;
    }
    segments.at(-1)?.push(record);
    chars += length;
    all += length;
  }
  return all;
}

/** Merges them, one segment after the other, as a round does; ms. */
export async function merge(): Promise<number> {
  const link = linkOf('bench');
  const start = performance.now();
  for (const [index, records] of segments.entries())
    await local.apply({ name: `${index}`, records, isFormer: false }, link);
  return performance.now() - start;
}

/** Asks for the first page of the list, over and over until there are `until` bookmarks; what each time took, ms. */
export async function readList(until: number): Promise<readonly number[]> {
  const library = new LibraryReader(connection);
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const page = await library.page();
    times.push(performance.now() - start);
    const count = await library.count();
    if (!page.ok || !count.ok) throw new Error('the list was not read');
    if (count.value >= until) return times;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the rows of the outbox take, and what of it says who holds what, in bytes of JSON a bookmark. */
export async function outboxBytes(): Promise<{ readonly row: number; readonly heldBy: number }> {
  const rows = await connection.use((database) => database.getAll('outbox'));
  const lengthOf = (value: unknown) => (JSON.stringify(value) ?? '').length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { row: mean(rows.map(lengthOf)), heldBy: mean(rows.map(({ heldBy }) => lengthOf(heldBy))) };
}

/**
 * The background's own rounds would be measured with it. They begin when the remotes that are always there exist. Read and
 * put in one transaction: a row put back later would say for good that a round runs which has ended meanwhile.
 */
async function pauseOthers(): Promise<void> {
  for (const end = performance.now() + longestPauseMs; performance.now() < end; ) {
    const rows = await connection.use(async (database) => {
      const { store } = database.transaction('remotes', 'readwrite');
      const found = await store.getAll();
      await Promise.all(found.map((row) => store.put({ ...row, isPaused: true })));
      return found;
    });
    if (rows.length >= 2 && rows.every(({ state }) => !state.isRunning)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `The rounds of the background did not end within ${longestPauseMs / 1_000} s; try again when less is running.`,
  );
}

function recordOf(bookmark: Bookmark, number: number): CellRecord {
  const stamped = stampNew({ ...bookmark, status: 'read' }, bookmark.savedAt + number);
  return { id: stamped.id, cells: cellsToSync(stamped) };
}

/** Every second of the made-up bookmarks has takes; here, all have. */
function withTakes(number: number): Bookmark {
  const { bookmark } = randomEntry(number);
  let donor = number;
  let { takes } = bookmark;
  while (takes.length === 0) ({ takes } = randomEntry(++donor).bookmark);
  return { ...bookmark, takes };
}
