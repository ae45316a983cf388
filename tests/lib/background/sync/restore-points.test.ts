import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { RestorePoints } from '@/lib/background/sync/restore-points';
import { bookmarkOf } from '../../../support/bookmarks';
import { Profile } from '../../../support/sync/profile';

const weekMs = 604_800_000;

it('lists no restore point whose making was cut short, and makes another instead', async () => {
  const profile = await Profile.create();
  await profile.save(bookmarkOf({ url: 'https://news.example/1' }));
  const folder = new MemoryFolder();
  const points = new RestorePoints(
    profile.store,
    async () => folder as unknown as FileSystemDirectoryHandle, // as much of one as is used
    () => profile.clock,
  );
  profile.clock = 1_000;
  await points.make('weekly');
  profile.clock += weekMs;
  folder.isCut = true;
  void points.make('weekly');
  await expect.poll(() => folder.names()).toHaveLength(2);
  expect((await list(points)).map(({ madeAt }) => madeAt)).toEqual([1_000]);
  // Another that is being made right now is no reason to take anything away.
  folder.isCut = false;
  await points.make('person');
  expect(folder.names()).toHaveLength(3);
  profile.clock += 86_400_000;
  await points.makeWeekly();
  expect((await list(points)).map(({ madeAt }) => madeAt)).toEqual([profile.clock, 1_000 + weekMs, 1_000]);
  expect(folder.names()).toHaveLength(3);
});

it('keeps the saved searches, and brings back those that were deleted since', async () => {
  const profile = await Profile.create();
  const search = { id: 'aaaaaaaaaa', name: 'Robots', query: 'tag:robots', isLocal: false };
  const other = { id: 'bbbbbbbbbb', name: 'Home', query: 'tag:home', isLocal: true };
  await profile.store.putSearch(search);
  await profile.store.putSearch(other);
  const { id } = await profile.save(bookmarkOf({ url: 'https://news.example/1' }));
  const folder = new MemoryFolder();
  const points = new RestorePoints(
    profile.store,
    async () => folder as unknown as FileSystemDirectoryHandle, // as much of one as is used
    () => profile.clock,
  );
  await points.make('person');
  const [point] = await list(points);
  expect(point?.bookmarks).toBe(1);
  await profile.store.putSearch({ ...search, name: 'Arms' });
  await profile.store.removeSearch(other.id);
  await profile.bury(id);
  expect(await points.restore(point?.id ?? '')).toEqual({ ok: true, value: 1 });
  const searches = await profile.store.searches();
  expect(searches).toEqual({ ok: true, value: [{ ...search, name: 'Arms' }, other] });
});

async function list(points: RestorePoints) {
  const listed = await points.list();
  return listed.ok ? listed.value : [];
}

/** A folder of files that have what was written to them once they are closed, as the browser's private files do. */
class MemoryFolder {
  /** Whoever writes is stopped before it closes. */
  isCut = false;
  readonly #files = new Map<string, Blob>();

  names(): string[] {
    return [...this.#files.keys()];
  }

  async *values() {
    for (const name of this.names()) yield this.#handleOf(name);
  }

  async getFileHandle(name: string) {
    this.#files.set(name, this.#files.get(name) ?? new Blob());
    return this.#handleOf(name);
  }

  async removeEntry(name: string): Promise<void> {
    this.#files.delete(name);
  }

  #handleOf(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => this.#files.get(name),
      createWritable: async () => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        return new WritableStream<Uint8Array<ArrayBuffer>>({
          write: (part) => (this.isCut ? new Promise<never>(() => undefined) : void parts.push(part)),
          close: () => void this.#files.set(name, new Blob(parts)),
        });
      },
    };
  }
}
