import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { overviewOf } from '@/lib/overview/overview';
import { LibraryIndex } from '@/lib/search/library-index';
import { parseQuery } from '@/lib/search/query';
import { Connection } from '@/lib/store/connection';
import { LibraryReader } from '@/lib/store/library-reader';
import { findDuplicates } from '@/lib/story/find-duplicates';
import { StoryFinder } from '@/lib/story/story-finder';

/** Runs in a page of the extension: what threads, duplicates and the overview cost there. */

const library = new LibraryReader(new Connection());
let index = new LibraryIndex(library);
let finder = new StoryFinder(library, index);

export interface Taken {
  readonly ms: number;
  /** The longest stretch in which the screen could not draw, ms. */
  readonly blockedMs: number;
  readonly found: number;
}

/** The threads of as many bookmarks as a screen shows, one after another. */
export async function findThreads(isWarm: boolean): Promise<Taken> {
  if (!isWarm) renew();
  const rows = await shown();
  if (isWarm) finder.forget();
  return taken(async () => {
    let found = 0;
    for (const bookmark of rows) {
      const links = await finder.find(bookmark);
      if (!links.ok) throw new Error(links.error.type);
      found += links.value.length;
    }
    return found;
  });
}

export async function lookForDuplicates(): Promise<Taken> {
  renew();
  return taken(async () => {
    const pairs = await findDuplicates(library, index);
    if (!pairs.ok) throw new Error(pairs.error.type);
    return pairs.value.pairs.length;
  });
}

/** `isWarm`: with the packs that a list has loaded already. */
export async function count(isWarm: boolean): Promise<Taken> {
  if (!isWarm) renew();
  return taken(async () => {
    const hits = await index.search(parseQuery(''), 'newest');
    const packs = await index.labels();
    if (!hits.ok || !packs.ok) throw new Error('unreadable');
    return overviewOf(hits.value, packs.value, Date.now()).total;
  });
}

function renew(): void {
  index = new LibraryIndex(library);
  finder = new StoryFinder(library, index);
}

async function shown(): Promise<readonly Bookmark[]> {
  const page = await library.page(null, 20);
  if (!page.ok) throw new Error(page.error.type);
  return page.value.bookmarks;
}

async function taken(work: () => Promise<number>): Promise<Taken> {
  const beat = new MessageChannel();
  let last = performance.now();
  let blockedMs = 0;
  beat.port1.onmessage = () => {
    blockedMs = Math.max(blockedMs, performance.now() - last);
    last = performance.now();
    beat.port2.postMessage(null);
  };
  beat.port2.postMessage(null);
  const start = performance.now();
  const found = await work();
  const ms = performance.now() - start;
  beat.port1.close();
  return { ms, blockedMs, found };
}
