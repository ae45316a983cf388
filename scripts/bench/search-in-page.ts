import MiniSearch from 'minisearch';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { fold } from '@/lib/search/fold';
import { LibraryIndex } from '@/lib/search/library-index';
import { parseQuery } from '@/lib/search/query';
import { searchedParts } from '@/lib/search/searched';
import { Connection } from '@/lib/store/connection';
import { keepPacks } from '@/lib/store/keep-packs';
import { LibraryReader } from '@/lib/store/library-reader';
import { writeStores } from '@/lib/store/write-changes';
import { randomEntry } from '../../tests/support/random-library';

/** Runs in a page of the extension: what searching costs there, ours and two other ways, on the same library. */

const library = new LibraryReader(new Connection());
let index = new LibraryIndex(library);

export interface Searched {
  readonly ms: number;
  readonly hits: number;
}

/** As a screen that was just opened; `warm` goes on with the packs it has. */
export async function searchPacks(query: string, isWarm: boolean): Promise<Searched> {
  if (!isWarm) index = new LibraryIndex(library);
  const start = performance.now();
  const hits = await index.search(parseQuery(query), 'relevance');
  const first = hits.ok ? await library.getMany(hits.value.ids(0, 50)) : hits;
  const ms = performance.now() - start;
  if (!hits.ok || !first.ok) throw new Error('the search failed');
  return { ms, hits: hits.value.count };
}

export async function countFacets(): Promise<number> {
  const hits = await index.search(parseQuery(''), 'newest');
  if (!hits.ok) throw new Error(hits.error.type);
  const start = performance.now();
  for (const field of ['source', 'tag', 'month', 'kind', 'status', 'speaker'] as const)
    hits.value.facet(field);
  return performance.now() - start;
}

/** What packs add to a save of a page with its text: theirs alone, in a transaction of their own. */
export async function keepInStep(): Promise<number> {
  const number = 5_000_000 + Math.floor(performance.now());
  const { bookmark, text } = randomEntry(number);
  return new Connection().use(async (database) => {
    const places = (await database.get('counts', 'places')) ?? 0;
    const transaction = database.transaction([...writeStores], 'readwrite');
    const start = performance.now();
    await keepPacks(transaction, [{ place: places, before: undefined, after: bookmark, text }]);
    const ms = performance.now() - start;
    transaction.done.catch(() => undefined);
    transaction.abort(); // nothing of it is to stay
    return ms;
  });
}

/** Every record read and looked at, as before packs; archived ones too. */
export async function scanRecords(word: string): Promise<Searched> {
  const start = performance.now();
  let hits = 0;
  for await (const bookmark of everything()) {
    const text = fold([bookmark.title, ...searchedParts(bookmark)].join('\n'));
    if (text.includes(word)) hits++;
  }
  return { ms: performance.now() - start, hits };
}

export interface MiniSearched extends Searched {
  readonly loadMs: number;
  readonly bytes: number;
}

const miniOptions = {
  fields: ['title', 'words'],
  idField: 'id',
  searchOptions: { boost: { title: 4 }, prefix: true },
};

/** MiniSearch, its index kept as the text it makes of itself: loaded, then asked. Building it is not counted. */
export async function askMiniSearch(word: string): Promise<MiniSearched> {
  const built = new MiniSearch(miniOptions);
  for await (const bookmark of everything()) {
    built.add({ id: bookmark.id, title: bookmark.title, words: searchedParts(bookmark).join('\n') });
  }
  const kept = JSON.stringify(built);
  const start = performance.now();
  const loaded = MiniSearch.loadJSON(kept, miniOptions);
  const loadMs = performance.now() - start;
  const asked = performance.now();
  const hits = loaded.search(word).length;
  return { ms: performance.now() - asked, hits, loadMs, bytes: kept.length };
}

/** As the packs name them: in the list, or put away. */
async function* everything(): AsyncGenerator<Bookmark> {
  for (const query of ['', 'is:archived']) {
    const hits = await index.search(parseQuery(query), 'newest');
    if (!hits.ok) throw new Error(hits.error.type);
    for (let from = 0; from < hits.value.count; from += 500) {
      const read = await library.getMany(hits.value.ids(from, from + 500));
      if (!read.ok) throw new Error(read.error.type);
      yield* read.value;
    }
  }
}
