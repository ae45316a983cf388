import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeptSearch, searchCell, searchesRecord, searchLimits } from '@/lib/bookmarks/saved-search';
import type { SyncLocal } from '@/lib/store/sync-local';
import type { Cell, CellRecord } from '@/lib/sync/cell';
import { recordsToRows, rowsToRecords } from '@/lib/sync/rows';
import { bookmarkOf } from '../../support/bookmarks';
import { namesIn, Profile, sendAll } from '../../support/sync/profile';
import { linkOf } from '../../support/sync/remote-row';

const search = (number: number, facts: Partial<KeptSearch> = {}): KeptSearch => ({
  id: String(number).padStart(10, 's'),
  name: `Search ${number}`,
  query: `tag:${number}`,
  isLocal: false,
  ...facts,
});
const [robots, home] = [
  search(1, { name: 'Robots', query: 'tag:"robots" is:unread' }),
  search(2, { name: 'Home', query: 'tag:home', isLocal: true }),
];
const cellOf = (id: string, name: string, value: unknown, stamp: number): CellRecord => ({
  id,
  cells: new Map([[name, { value, stamp }]]),
});
const segment = (records: readonly CellRecord[]) => ({ name: 's', records, isFormer: false });

let here: Profile;
let there: Profile;
let local: SyncLocal;
let other: SyncLocal;
const [link, otherLink] = [linkOf('aaaaaaaaaa'), linkOf('bbbbbbbbbb')];

beforeEach(async () => {
  there = await Profile.create('disk');
  here = await Profile.create('disk');
  local = here.local('disk');
  other = there.local('disk');
  await local.reset(link);
  await other.reset(otherLink);
});

const searchesIn = async (profile: Profile) => {
  const searches = await profile.store.searches();
  return searches.ok ? searches.value : [];
};
const put = async (...searches: readonly KeptSearch[]) => {
  for (const one of searches) expect(await here.store.putSearch(one)).toEqual({ ok: true, value: null });
};

describe('a saved search', () => {
  it('is kept by name, changed under its id, and deleted', async () => {
    await put(robots, home);
    expect(await searchesIn(here)).toEqual([home, robots]);
    const renamed = { ...robots, name: 'Arms', query: 'tag:arms' };
    await put(renamed);
    expect(await searchesIn(here)).toEqual([renamed, home]);
    await here.store.removeSearch(home.id);
    await here.reopen();
    expect(await searchesIn(here)).toEqual([renamed]);
  });

  it('stands before one of a higher number', async () => {
    await put(search(10), search(9), search(100));
    expect((await searchesIn(here)).map(({ name }) => name)).toEqual(['Search 9', 'Search 10', 'Search 100']);
  });

  it('asked for twice is written once', async () => {
    await put(robots);
    await sendAll(local);
    await put(robots);
    await here.store.removeSearch('gone000000');
    expect(await sendAll(local)).toEqual([]);
  });

  it('needs a name of its own, however it is written, but keeps the one it has', async () => {
    await put(robots);
    const refusal = { ok: false, error: { type: 'SearchNameTaken', name: 'RÓBOTS' } };
    expect(await here.store.putSearch(search(3, { name: 'RÓBOTS' }))).toEqual(refusal);
    await put({ ...robots, name: 'robots' });
    // Another profile had one of that name, too.
    const twin = cellOf(searchesRecord, searchCell('twin000000'), { name: 'Robots', query: 'x' }, 9);
    await local.apply(segment([twin]), link);
    await put({ ...robots, query: 'tag:arms' });
    expect((await searchesIn(here)).map(({ query }) => query)).toEqual(['tag:arms', 'x']);
  });

  it('is refused where there are as many as can be, or it is too long', async () => {
    const long = search(0, { query: 'x'.repeat(searchLimits.query + 1) });
    expect(await here.store.putSearch(long)).toMatchObject({ error: { type: 'SearchTooLong', limit: 500 } });
    for (let number = 0; number < searchLimits.searches; number++) await put(search(number));
    const error = { type: 'SearchesFull', limit: 500 };
    expect(await here.store.putSearch(search(999))).toMatchObject({ error });
    await put(search(7, { name: 'Another' }));
    await here.store.removeSearch(search(8).id);
    await put(search(999));
    // Brought back, though the room is another's by now.
    await put(search(8));
    // Whoever deletes them makes room, wherever that is.
    const ended = [10, 11, 12].map((number) =>
      cellOf(searchesRecord, searchCell(search(number).id), null, 9e9),
    );
    await local.apply(segment(ended), link);
    await put(search(1_000), search(1_001));
  });

  it('is no bookmark', async () => {
    await put(robots, home);
    await here.save(bookmarkOf({ url: 'https://news.example/1' }));
    expect(await here.get(searchesRecord)).toBe(null);
    expect(await local.size()).toBe(1);
    expect(await here.store.countInSight()).toEqual({ ok: true, value: 1 });
    expect(await here.store.count()).toEqual({ ok: true, value: 1 });
    expect(await here.store.purge([searchesRecord])).toEqual({ ok: true, value: 0 });
    expect(await here.store.update(searchesRecord, (known) => known)).toMatchObject({ ok: false });
    expect(await searchesIn(here)).toHaveLength(2);
  });
});

describe('in another profile', () => {
  it('a search arrives as it is, so do its changes and its end', async () => {
    await put(robots);
    await other.apply(segment(await sendAll(local)), otherLink);
    expect(await searchesIn(there)).toEqual([robots]);
    expect(there.merges).toBe(1);
    expect(await sendAll(other)).toEqual([]); // that is where it came from
    there.clock = here.clock + 5;
    await there.store.putSearch({ ...robots, name: 'Arms' });
    await local.apply(segment(await sendAll(other)), link);
    expect(await searchesIn(here)).toEqual([{ ...robots, name: 'Arms' }]);
    await here.store.removeSearch(robots.id);
    await other.apply(segment(await sendAll(local)), otherLink);
    expect(await searchesIn(there)).toEqual([]);
  });

  it('each keeps its own when both save some', async () => {
    await put(robots);
    await there.store.putSearch(search(3));
    await other.apply(segment(await sendAll(local)), otherLink);
    await local.apply(segment(await sendAll(other)), link);
    expect(await searchesIn(here)).toEqual([robots, search(3)]);
    expect(await searchesIn(there)).toEqual([robots, search(3)]);
  });

  it('a search that stays here is never heard of: not saved, not renamed, not deleted', async () => {
    await put(home, robots);
    expect(namesIn(await sendAll(local))).toEqual({ [searchesRecord]: [searchCell(robots.id)] });
    await put({ ...home, name: 'Flat' });
    expect(await sendAll(local)).toEqual([]);
    await here.store.removeSearch(home.id);
    expect(await sendAll(local)).toEqual([]);
    expect([...((await local.current([searchesRecord])).get(searchesRecord)?.keys() ?? [])]).toEqual([
      searchCell(robots.id),
    ]);
    // Nor may it leave with a segment that has waited since it could.
    expect([searchCell(home.id), searchCell(robots.id)].map(await local.sendable())).toEqual([false, true]);
    const backup = here.local('disk', () => true, true);
    expect((await backup.current([searchesRecord])).get(searchesRecord)?.size).toBe(2);
  });

  it('a search that may leave again is told of, and one that may not any more is left as it was', async () => {
    await put(home);
    await sendAll(local);
    await put({ ...home, isLocal: false });
    expect(namesIn(await sendAll(local))).toEqual({ [searchesRecord]: [searchCell(home.id)] });
    await put({ ...home, name: 'Flat' });
    expect(await sendAll(local)).toEqual([]);
    expect((await local.current([searchesRecord])).size).toBe(0);
  });
});

describe('a search that stays here, and others know from before,', () => {
  const kept = { ...robots, isLocal: true };
  const ended = cellOf(searchesRecord, searchCell(robots.id), null, 9_000);

  it('does not end where they delete it, nor is it called what they call it', async () => {
    await put(robots);
    await sendAll(local);
    await put(kept);
    const renamed = cellOf(searchesRecord, searchCell(robots.id), { name: 'Arms', query: 'x' }, 8_000);
    for (const theirs of [renamed, ended, ended]) await local.apply(segment([theirs]), link);
    expect(await searchesIn(here)).toEqual([kept]);
    expect(await sendAll(local)).toEqual([]);
    // Deleted here, it does not come back from there either.
    await here.store.removeSearch(robots.id);
    const again = cellOf(searchesRecord, searchCell(robots.id), { name: 'Arms', query: 'x' }, 99_000);
    await local.apply(segment([again]), link);
    expect(await searchesIn(here)).toEqual([]);
  });

  it('is as it is here everywhere, once it may leave again', async () => {
    await put(robots);
    await other.apply(segment(await sendAll(local)), otherLink);
    await put(kept);
    there.clock = 9_000;
    await there.store.putSearch({ ...robots, name: 'Arms' });
    await local.apply(segment(await sendAll(other)), link);
    await put(robots);
    await other.apply(segment(await sendAll(local)), otherLink);
    expect(await searchesIn(there)).toEqual([robots]);
    expect(await searchesIn(here)).toEqual([robots]);
  });

  it('is read back from the backup like any', async () => {
    await here.connection.use((database) => database.put('facts', '', `local-search:${robots.id}`));
    const backup = here.local('disk', () => true, true);
    const known = cellOf(searchesRecord, searchCell(robots.id), { name: 'Robots', query: robots.query }, 9);
    await backup.apply(segment([known]), link);
    expect(await searchesIn(here)).toEqual([kept]);
    await backup.apply(segment([ended]), link);
    expect(await searchesIn(here)).toEqual([]);
  });
});

describe('from a place that cannot be trusted', () => {
  const url = 'https://evil.example/';

  it('nothing makes a bookmark of the searches, or takes them away', async () => {
    await put(robots);
    const evil = new Map(
      Object.entries({ url, title: 'Evil', savedAt: 5, '#ai': true, '!': true, [`@${url}`]: true }).map(
        ([name, value]) => [name, { value, stamp: 9_000 }],
      ),
    );
    const records = [{ id: searchesRecord, cells: evil }];
    expect(await local.removedBy(records)).toEqual([]);
    await local.apply(segment(records), link);
    await local.outlive(records);
    expect(await here.get(searchesRecord)).toBe(null);
    expect(await local.size()).toBe(0);
    expect(await searchesIn(here)).toEqual([robots]);
    expect([...((await local.current([searchesRecord])).get(searchesRecord)?.keys() ?? [])]).toEqual([
      searchCell(robots.id),
    ]);
  });

  /** So many searches that were never seen here, as a segment brings them. */
  const planted = (count: number, stamp = 1): CellRecord => ({
    id: searchesRecord,
    cells: new Map(
      Array.from({ length: count }, (_, number) => {
        const { id, name, query } = search(number, { id: String(number).padStart(10, 'x') });
        return [searchCell(id), { value: { name, query }, stamp: stamp + number }];
      }),
    ),
  });

  it('searches without end leave room for one’s own, and for those of others that came first', async () => {
    await put(home, robots);
    const friend = cellOf(searchesRecord, searchCell('friend0000'), { name: 'Z', query: 'z' }, 5);
    await local.apply(segment([friend, planted(1_500, 6)]), link);
    const shown = await searchesIn(here);
    expect(shown).toHaveLength(searchLimits.searches);
    expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining(['Home', 'Robots', 'Z']));
    // Nor do they keep anybody from saving more, and deleting what is not wanted.
    await put(search(777, { name: 'Mine' }), { ...robots, name: 'Arms' });
    const names = (await searchesIn(here)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Arms', 'Home', 'Mine']));
    await here.store.removeSearch('friend0000');
    expect((await searchesIn(here)).map(({ name }) => name)).not.toContain('Z');
    expect(await searchesIn(here)).toHaveLength(searchLimits.searches);
    // One's own are no more once they are deleted, and are again when that is taken back.
    await here.store.removeSearch(robots.id);
    await put(robots);
    expect((await searchesIn(here)).map(({ name }) => name)).toContain('Robots');
  });

  it('no flood grows without end here, or keeps what is written from being read by the next profile', async () => {
    await put(robots);
    const names = Array.from({ length: 12_000 }, (_, number) => searchCell(String(number).padStart(10, 'a')));
    for (let from = 0; from < names.length; from += 6_000) {
      const some = names.slice(from, from + 6_000);
      const cells = new Map(some.map((name) => [name, { value: { name: 'X', query: 'x' }, stamp: 9_000 }]));
      await local.apply(segment([{ id: searchesRecord, cells }]), link);
    }
    await put(search(778, { name: 'Mine' }));
    await local.reset(linkOf('cccccccccc')); // all of it is written anew
    const sent = await sendAll(local);
    expect(sent[0]?.cells.size).toBeLessThan(11_000);
    expect(rowsToRecords(JSON.parse(JSON.stringify(recordsToRows(sent))))).toEqual(sent);
    // What is known already, and what every bookmark has, is still heard of.
    const ended = cellOf(searchesRecord, searchCell(robots.id), null, 99_000);
    await local.apply(segment([ended]), link);
    expect((await searchesIn(here)).map(({ name }) => name)).not.toContain('Robots');
  });

  it('no page is kept from being heard of by what was planted beside it', async () => {
    const { id, title } = bookmarkOf({ url: 'https://news.example/1', title: 'One' });
    const tags = Array.from({ length: 20_000 }, (_, tag): [string, Cell] => [
      `#${tag}`,
      { value: true, stamp: 5 },
    ]);
    await local.apply(segment([{ id, cells: new Map(tags) }]), link);
    await there.save(bookmarkOf({ url: 'https://news.example/1', title: 'One' }));
    await local.apply(segment(await sendAll(other)), link);
    expect((await here.get(id))?.title).toBe(title);
    await there.bury(id);
    await local.apply(segment(await sendAll(other)), link);
    expect(await here.get(id)).toBe(null);
  });

  it('of more than can be shown every profile shows the same, in whatever order they came', async () => {
    const { id, cells } = planted(700);
    const half = (from: number, to: number) => ({ id, cells: new Map([...cells].slice(from, to)) });
    for (const part of [half(0, 350), half(350, 700)]) await local.apply(segment([part]), link);
    for (const part of [half(350, 700), half(0, 350)]) await other.apply(segment([part]), otherLink);
    expect(await searchesIn(here)).toEqual(await searchesIn(there));
  });

  it('no bookmark carries a search', async () => {
    const { id } = await here.save(bookmarkOf({ url: 'https://news.example/1' }));
    await local.apply(segment([cellOf(id, searchCell(robots.id), { name: 'x', query: 'y' }, 9_000)]), link);
    expect(await searchesIn(here)).toEqual([]);
    expect((await local.current([id])).get(id)?.has(searchCell(robots.id))).toBe(false);
  });

  it('a newer version’s cells stay beside them', async () => {
    await put(robots);
    await local.apply(segment([cellOf(searchesRecord, 'order', ['a'], 9_000)]), link);
    await put({ ...robots, name: 'Arms' });
    expect((await local.current([searchesRecord])).get(searchesRecord)?.get('order')?.value).toEqual(['a']);
  });
});
