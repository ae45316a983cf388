import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsToSync, stampNew } from '@/lib/bookmarks/cells';
import { bookmarkFromCells } from '@/lib/bookmarks/from-cells';
import { readRestoreFile, writeRestoreFile } from '@/lib/transfer/restore-file';
import { bookmarkOf } from '../../support/bookmarks';

type Bytes = Uint8Array<ArrayBuffer>;

async function write(batches: readonly (readonly Bookmark[])[]): Promise<Blob> {
  const parts: Bytes[] = [];
  async function* each() {
    for (const batch of batches)
      yield batch.map((bookmark) => ({ id: bookmark.id, cells: cellsToSync(bookmark) }));
  }
  await writeRestoreFile(each(), new WritableStream({ write: (part) => void parts.push(part) }));
  return new Blob(parts);
}

async function read(file: Blob): Promise<Bookmark[]> {
  const read: Bookmark[] = [];
  for await (const batch of readRestoreFile(file.stream() as ReadableStream<Bytes>))
    read.push(...batch.flatMap(({ id, cells }) => bookmarkFromCells(id as BookmarkId, cells) ?? []));
  return read;
}

/** As the library keeps it. */
function kept(number: number, title: string, tags: readonly string[]): Bookmark {
  const bare = bookmarkOf({ url: `https://news.example/${number}`, title, tags, awaitsDetails: false });
  return stampNew(bare, 1_700_000_000_000);
}

it('brings back what was written, in whatever batches', async () => {
  const title = fc.stringMatching(/^\w[\w"\\é漢🙂]{3,40}\w$/u);
  await fc.assert(
    fc.asyncProperty(
      fc.array(title, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (titles, size) => {
        const bookmarks = titles.map((text, number) => kept(number, text, ['a', 'b']));
        const batches = Array.from({ length: Math.ceil(bookmarks.length / size) }, (_, at) =>
          bookmarks.slice(at * size, (at + 1) * size),
        );
        const back = await read(await write(batches));
        expect(back.map(({ id, title: text, tags }) => [id, text, tags])).toEqual(
          bookmarks.map(({ id, title: text, tags }) => [id, text, tags]),
        );
      },
    ),
    { numRuns: 20 },
  );
});

it('says so when it is torn', async () => {
  const file = await write([Array.from({ length: 50 }, (_, number) => kept(number, `Page ${number}`, []))]);
  await expect(read(file.slice(0, file.size - 20))).rejects.toThrow();
  await expect(read(new Blob(['no gzip']))).rejects.toThrow();
});

it('leaves out what makes no bookmark', async () => {
  const packed = new Blob([
    `${JSON.stringify([['short', 1, {}], 7, ['a'.repeat(22), 1, { title: 'No address' }]])}\n`,
  ])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  expect(await read(await new Response(packed as ReadableStream<Bytes>).blob())).toEqual([]);
});
