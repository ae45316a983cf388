import { describe, expect, it } from 'vitest';
import { err, ok } from '@/lib/base/result';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { exportBookmarks } from '@/lib/transfer/export-bookmarks';
import { json } from '@/lib/transfer/json';
import { netscapeHtml } from '@/lib/transfer/netscape-html';
import { bookmarkOf } from '../../support/bookmarks';

const all = Array.from({ length: 450 }, (_, number) =>
  bookmarkOf({ url: `https://e.example/${String(number).padStart(4, '0')}`, title: `Number ${number}` }),
);
const ids = all.map(({ id }) => id);

/** A library in memory that counts how many texts it was asked for. */
function sourceOf({ gone = new Set<BookmarkId>(), hasFailed = false } = {}) {
  const asked = { texts: 0 };
  const source = {
    getMany: async (wanted: readonly BookmarkId[]) =>
      ok(all.filter(({ id }) => wanted.includes(id) && !gone.has(id))),
    text: async (id: BookmarkId) => {
      asked.texts++;
      return hasFailed ? err({ type: 'DiskFull' as const }) : ok(`text of ${id}`);
    },
  };
  return { source, asked };
}
const options = () => ({
  now: 0,
  signal: new AbortController().signal,
  onProgress: (_count: number) => undefined,
});

describe('a file of bookmarks', () => {
  it('holds them all in order, with their texts, batch by batch', async () => {
    const progress: number[] = [];
    const { source } = sourceOf();
    const made = await exportBookmarks(source, ids, json, {
      ...options(),
      onProgress: (count) => progress.push(count),
    });
    if (!made.ok) throw new Error(made.error.type);
    const { bookmarks } = JSON.parse(await made.value.file.text());
    expect(bookmarks.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(bookmarks[449].text).toBe(`text of ${ids[449]}`);
    expect(made.value.count).toBe(450);
    expect(made.value.file.type).toBe('application/json');
    expect(progress).toEqual([200, 400, 450]);
  });

  it('leaves out what is gone since, and stays whole', async () => {
    const { source } = sourceOf({ gone: new Set(ids.slice(0, 300)) });
    const made = await exportBookmarks(source, ids, json, options());
    if (!made.ok) throw new Error(made.error.type);
    expect(JSON.parse(await made.value.file.text()).bookmarks).toHaveLength(150);
    expect(made.value.count).toBe(150);
  });

  it('reads no texts for a kind of file that has no room for them', async () => {
    const { source, asked } = sourceOf();
    await exportBookmarks(source, ids, netscapeHtml, options());
    expect(asked.texts).toBe(0);
  });

  it('is none when something in it cannot be read', async () => {
    const { source } = sourceOf({ hasFailed: true });
    expect(await exportBookmarks(source, ids, json, options())).toEqual(err({ type: 'DiskFull' }));
  });

  it('is given up when nobody wants it any more', async () => {
    const { source, asked } = sourceOf();
    const given = new AbortController();
    given.abort();
    await exportBookmarks(source, ids, json, { ...options(), signal: given.signal });
    expect(asked.texts).toBe(0);
  });
});
