import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { cellsToSync, deletionCell, stampNew } from '@/lib/bookmarks/cells';
import { RemotesStore } from '@/lib/store/remotes-store';
import { StoreFailure } from '@/lib/store/store-error';
import type { SyncLocal } from '@/lib/store/sync-local';
import type { CellRecord } from '@/lib/sync/cell';
import { recordsToRows, rowsToRecords } from '@/lib/sync/rows';
import { isInSight } from '@/lib/sync/sight';
import { bookmarkOf } from '../../support/bookmarks';
import { namesIn, Profile, sendAll } from '../../support/sync/profile';
import { linkOf } from '../../support/sync/remote-row';

const numbered = (number: number, facts: Partial<Bookmark> = {}) =>
  bookmarkOf({ url: `https://news.example/${number}`, savedAt: number, ...facts });
const recordOf = (bookmark: Bookmark): CellRecord => ({ id: bookmark.id, cells: cellsToSync(bookmark) });
const cellOf = (id: string, name: string, value: unknown, stamp: number): CellRecord => ({
  id,
  cells: new Map([[name, { value, stamp }]]),
});
const segment = (records: readonly CellRecord[], isFormer = false) => ({ name: 's', records, isFormer });

let here: Profile;
let there: Profile;
let local: SyncLocal;
const link = linkOf('aaaaaaaaaa');

beforeEach(async () => {
  there = await Profile.create('disk');
  here = await Profile.create('disk', 'cloud');
  local = here.local('disk');
  await local.reset(link);
});

const linked = async (profile: Profile, remote: string, replica: string) => {
  const made = profile.local(remote);
  await made.reset(linkOf(replica));
  return made;
};

const contents = (profile: Profile) =>
  profile.connection.use(async (database) => ({
    bookmarks: await database.getAll('bookmarks'),
    hidden: await database.getAll('hidden'),
    texts: await database.getAll('texts'),
    thumbnails: await database.getAll('thumbnails'),
    merges: await database.getAll('merges'),
    answers: await database.getAll('answers'),
    packs: await database.getAll('packs'),
    facts: await database.getAllKeys('facts'),
  }));

describe('a tag that stays here, and others know from before,', () => {
  it('stays where they take it off, and goes on where they put it', async () => {
    const home = await here.save(numbered(1, { tags: ['home'] }));
    const away = await here.save(numbered(2));
    await here.connection.use((database) => database.put('facts', '', 'local-tag:home'));
    const theirs = [
      cellOf(home.id, '#home', null, 9_000),
      cellOf(away.id, '#home', true, 9_000),
      cellOf(home.id, 'starred', true, 9_000),
    ];
    await local.apply(segment([theirs[0] as CellRecord, theirs[1] as CellRecord]), link);
    await local.apply(segment([theirs[2] as CellRecord]), link);
    expect((await here.get(home.id))?.tags).toEqual(['home']);
    expect((await here.get(home.id))?.starred).toBe(true);
    expect((await here.get(away.id))?.tags).toEqual(['home']);
    const told = (await sendAll(local)).flatMap(({ cells }) => [...cells.keys()]);
    expect(told).not.toContain('#home');
  });
});

describe('a bookmark', () => {
  it('arrives in another profile as it was', async () => {
    const saved = await here.save(numbered(1, { tags: ['ai'], note: 'Read this.', starred: true }));
    const [record] = await sendAll(local);
    const other = await linked(there, 'disk', 'bbbbbbbbbb');
    await other.apply(segment(record ? [record] : []), linkOf('bbbbbbbbbb', { next: 7 }));
    expect(await there.get(saved.id)).toEqual(saved);
    expect(await other.link()).toEqual(linkOf('bbbbbbbbbb', { next: 7 }));
    expect(await there.store.count()).toEqual({ ok: true, value: 1 });
    expect(await there.store.tags()).toEqual({ ok: true, value: [{ tag: 'ai', count: 1 }] });
    expect(await there.store.find([...saved.aliases])).toMatchObject({
      value: { bookmark: { id: saved.id } },
    });
    expect((await contents(there)).packs.length).toBeGreaterThan(0);
    expect(there.merges).toBe(1);
  });

  it('keeps what was written on both sides', async () => {
    const saved = await here.save(numbered(1, { tags: ['both'] }));
    await there.save(numbered(1, { tags: ['both'] }));
    here.clock = there.clock = 2_000;
    const highlight = (quote: string) => ({ quote, note: '', at: 1 });
    await here.edit(saved.id, { tags: ['both', 'mine'], highlights: [highlight('One.')], note: 'Mine.' });
    await there.edit(saved.id, { tags: ['yours'], highlights: [highlight('Two.')], starred: true });
    const other = await linked(there, 'disk', 'bbbbbbbbbb');
    await local.apply(segment(await sendAll(other)), link);
    const merged = await here.get(saved.id);
    expect(merged).toMatchObject({ tags: ['mine', 'yours'], note: 'Mine.', starred: true });
    expect(merged?.highlights.map(({ quote }) => quote)).toEqual(['One.', 'Two.']);
  });

  it('does not lose its note or its details to a later save that knows less', async () => {
    const noted = await here.save({ ...numbered(1, { description: 'A deck' }), note: 'Mine.' });
    there.clock = 9_000;
    const bare = { ...numbered(1, { title: 'news.example' }), awaitsDetails: true };
    await there.save(bare);
    const other = await linked(there, 'disk', 'bbbbbbbbbb');
    await local.apply(segment(await sendAll(other)), link);
    expect(await here.get(noted.id)).toMatchObject({
      title: 'A title',
      description: 'A deck',
      note: 'Mine.',
      awaitsDetails: false,
    });
  });

  it('whose edit arrives first waits for it, and is whole whatever comes first', async () => {
    const saved = await there.save(numbered(1));
    await local.apply(segment([cellOf(saved.id, 'note', 'Early.', 5_000)]), link);
    expect(await here.get(saved.id)).toBe(null);
    expect((await contents(here)).hidden).toHaveLength(1);
    await local.apply(segment([recordOf(saved)]), link);
    expect(await here.get(saved.id)).toMatchObject({ note: 'Early.', title: 'A title' });
    expect((await contents(here)).hidden).toEqual([]);
  });

  it('saved here while an edit of it waits takes that over', async () => {
    const { id } = numbered(1);
    await local.apply(segment([cellOf(id, 'note', 'Early.', 500), cellOf(id, '#ai', true, 500)]), link);
    const saved = await here.save(numbered(1));
    expect(saved).toMatchObject({ note: 'Early.', tags: ['ai'] });
    expect((await contents(here)).hidden).toEqual([]);
    const names = namesIn(await sendAll(local))[id];
    expect(names).toContain('title');
    expect(names).not.toContain('note'); // that is where it came from
  });
});

describe('what is sent', () => {
  it('is not what came from there, but is for another remote', async () => {
    const cloud = await linked(here, 'cloud', 'cccccccccc');
    const saved = await there.save(numbered(1));
    await local.apply(segment([recordOf(saved)]), link);
    expect(await sendAll(local)).toEqual([]);
    expect(namesIn(await sendAll(cloud))).toEqual({ [saved.id]: Object.keys(saved.stamps).sort() });
  });

  it('is a change made here to what came from there, and nothing else of it', async () => {
    const saved = await there.save(numbered(1));
    await local.apply(segment([recordOf(saved)]), link);
    await here.edit(saved.id, { note: 'Mine.' });
    expect(namesIn(await sendAll(local))).toEqual({ [saved.id]: ['note'] });
    await here.edit(saved.id, { starred: true });
    expect(namesIn(await sendAll(local))).toEqual({ [saved.id]: ['starred'] });
  });

  it('is not what another profile has sent there meanwhile, alike', async () => {
    const saved = await here.save(numbered(1));
    await local.apply(segment([cellOf(saved.id, 'title', saved.title, saved.stamps.title ?? 0)]), link);
    expect(namesIn(await sendAll(local))[saved.id]).not.toContain('title');
    await here.edit(saved.id, { title: 'Mine' });
    expect(namesIn(await sendAll(local))).toEqual({ [saved.id]: ['title'] });
  });

  it('is what a former self had sent, because that will go', async () => {
    const saved = await here.save(numbered(1));
    await local.apply(segment([recordOf(saved), recordOf(await there.save(numbered(2)))], true), link);
    expect(Object.keys(namesIn(await sendAll(local)))).toHaveLength(2);
  });

  it('is everything once more after a reset, but what the remote is then found to hold', async () => {
    const [one, two] = [await here.save(numbered(1)), await here.save(numbered(2))];
    await sendAll(local);
    await local.reset(linkOf('dddddddddd', { formers: ['aaaaaaaaaa'] }));
    await local.apply(segment([recordOf(one)]), linkOf('dddddddddd', { formers: ['aaaaaaaaaa'] }));
    expect(Object.keys(namesIn(await sendAll(local)))).toEqual([two.id]);
  });

  it('is a removal, too', async () => {
    const saved = await here.save(numbered(1, { tags: ['ai'] }));
    await sendAll(local);
    await here.edit(saved.id, { tags: [] });
    expect(await sendAll(local)).toEqual([cellOf(saved.id, '#ai', null, 1_001)]);
    await here.bury(saved.id);
    const [told] = await sendAll(local);
    expect([...(told?.cells ?? [])]).toEqual([['!', { value: true, stamp: expect.any(Number) }]]);
  });

  it('is only what this remote may be told', async () => {
    const saved = await here.save(numbered(1, { tags: ['private', 'ai'] }));
    const shy = here.local('disk', (cell) => cell !== '#private');
    expect(namesIn(await sendAll(shy))[saved.id]).not.toContain('#private');
    const current = await shy.current([saved.id]);
    expect(current.get(saved.id)?.has('#private')).toBe(false);
    expect(current.get(saved.id)?.has('#ai')).toBe(true);
  });

  it('is a tag once it may leave, and that it was taken off while it might not', async () => {
    const remotes = new RemotesStore(here.connection, here.halt);
    const [one, two] = [
      await here.save(numbered(1, { tags: ['Home'] })),
      await here.save(numbered(2, { tags: ['home'] })),
    ];
    await sendAll(local);
    await remotes.setTagLocal('home', true);
    await here.edit(one.id, { tags: [] });
    await here.edit(two.id, { tags: ['home', 'ai'] });
    // Of a round that began before, too: its side of the library is the same.
    expect(namesIn(await sendAll(local))).toEqual({ [two.id]: ['#ai'] });
    expect((await local.current([two.id])).get(two.id)?.has('#home')).toBe(false);
    expect(['#home', '#Home', '#ai', 'title'].map(await local.sendable())).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const backup = here.local('disk', () => true, true);
    expect((await backup.current([two.id])).get(two.id)?.has('#home')).toBe(true);
    await remotes.setTagLocal('HOME', false);
    expect(namesIn(await sendAll(local))).toEqual({ [one.id]: ['#Home'], [two.id]: ['#home'] });
  });

  it('is cut to about a size, each row once', async () => {
    const saved = [1, 2, 3, 4, 5].map((number) => numbered(number));
    for (const bookmark of saved) await here.save(bookmark);
    const first = await local.unsent({ base: 0, position: 0 }, 10);
    expect(first?.records.map(({ id }) => id)).toEqual([saved[0]?.id]);
    expect(first?.sent).toEqual({ base: 0, position: 1 });
    expect((await sendAll(local, 10)).map(({ id }) => id)).toEqual(saved.map(({ id }) => id));
    expect((await local.link())?.sent).toEqual({ base: 5, position: 5 });
  });

  it('misses nothing of a row that moves to the end during a pass', async () => {
    const [one, two] = [await here.save(numbered(1)), await here.save(numbered(2))];
    const first = await local.unsent({ base: 0, position: 0 }, 10);
    expect(first?.records.map(({ id }) => id)).toEqual([one.id]);
    await here.edit(two.id, { note: 'Later.' }); // was not met yet
    await here.edit(one.id, { note: 'Later.' }); // was
    const rest = await local.unsent(first?.sent ?? { base: 0, position: 0 }, 1e9);
    const names = namesIn(rest?.records ?? []);
    expect(names[two.id]).toEqual(expect.arrayContaining(['title', 'note']));
    expect(names[one.id]).toContain('note');
    expect(rest?.sent).toEqual({ base: 4, position: 4 });
  });

  it('has the change that is made while a segment is cut in the next one', async () => {
    const saved = await here.save(numbered(1));
    const batch = await local.unsent({ base: 0, position: 0 }, 1e9);
    await here.edit(saved.id, { note: 'Meanwhile.' });
    const bytes = new Uint8Array([1]);
    await local.queue(
      { name: 'n', lo: 0, hi: 1, chars: 1, bytes },
      { ...link, sent: batch?.sent ?? link.sent },
    );
    expect(namesIn(await sendAll(local))).toEqual({ [saved.id]: ['note'] });
  });
});

describe('a deletion from elsewhere', () => {
  it('takes along all that was kept, and is kept itself', async () => {
    const [gone, stays] = [await here.save(numbered(1, { tags: ['ai'] })), await here.save(numbered(2))];
    await here.store.save(gone, (known) => known ?? gone, 'Words of it.');
    await here.store.putThumbnail(gone.id, new Blob(['x']));
    await here.store.setApart(gone.id, stays.id, true);
    await here.store.writeOnce('asked', () => ({ changes: [], answer: () => 'a word of it' }));
    await local.apply(segment([cellOf(gone.id, '!', true, 5_000)]), link);
    const kept = await contents(here);
    expect(kept.bookmarks.map(({ id }) => id)).toEqual([stays.id]);
    expect(kept.hidden).toEqual([{ id: gone.id, cells: [['!', true, 5_000]] }]);
    expect([kept.texts, kept.thumbnails, kept.merges, kept.answers, kept.facts]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(await here.store.count()).toEqual({ ok: true, value: 1 });
    expect(await here.store.tags()).toEqual({ ok: true, value: [] });
    expect(JSON.stringify(kept.packs)).not.toContain(gone.id);
    // Of its cells, none but the deletion is left to be told anybody.
    const noted = await here.connection.use((database) => database.get('outbox', gone.id));
    expect(Object.keys(noted?.sequenceByCell ?? {})).toEqual(['!']);
    const cloud = await linked(here, 'cloud', 'cccccccccc');
    expect(namesIn(await sendAll(cloud))[gone.id]).toEqual(['!']);
  });

  it('is outlived by what was written after it', async () => {
    const saved = await here.save(numbered(1));
    await local.apply(segment([cellOf(saved.id, '!', true, 5_000)]), link);
    here.clock = 6_000;
    const again = await here.save(numbered(1, { note: 'Again.' }));
    expect(again.stamps['!']).toBe(5_000);
    await local.apply(segment([cellOf(saved.id, '!', true, 5_000)]), link);
    expect(await here.get(saved.id)).toEqual(again);
  });

  it('does not keep a page in the trash that is saved again, whatever its clock said', async () => {
    const { id } = numbered(1);
    const theirs = {
      id,
      cells: new Map([...cellOf(id, '!', true, 5_000).cells, ...cellOf(id, 'deletedAt', 7, 9_000).cells]),
    };
    await local.apply(segment([theirs]), link);
    expect(await here.save(numbered(1))).toMatchObject({ deletedAt: null });
    expect(namesIn(await sendAll(local))[id]).toContain('deletedAt');
    await local.apply(segment([theirs]), link);
    expect(await local.size()).toBe(1);
  });

  it('keeps what others wrote since, for the next life', async () => {
    const saved = await here.save(numbered(1));
    await here.bury(saved.id);
    await local.apply(segment([cellOf(saved.id, '#later', true, 5_000)]), link);
    here.clock = 6_000;
    expect((await here.save(numbered(1))).tags).toEqual(['later']);
  });
});

describe('bookmarks that others’ deletions would take', () => {
  it('are named: in sight now, and not after', async () => {
    const [dead, trashed, edited, inTrash] = await Promise.all(
      [1, 2, 3, 4].map((number) => here.save(numbered(number))),
    );
    if (!dead || !trashed || !edited || !inTrash) throw new Error('not saved');
    await here.edit(inTrash.id, { deletedAt: 5 });
    const records = [
      cellOf(dead.id, '!', true, 5_000),
      cellOf(trashed.id, 'deletedAt', 4_000, 5_000),
      cellOf(edited.id, 'note', 'x', 5_000),
      cellOf(inTrash.id, '!', true, 5_000),
      cellOf('z'.repeat(22), '!', true, 5_000),
    ];
    expect([...(await local.removedBy(records))].sort()).toEqual([dead.id, trashed.id].sort());
    expect(await local.size()).toBe(3);
  });

  it('are told from those that others change: shown otherwise, by whatever is shown of them', async () => {
    const saved = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => here.save(numbered(number))));
    const ids = saved.map(({ id }) => id);
    await here.edit(ids[5] as BookmarkId, { deletedAt: 5 });
    const records = [
      cellOf(ids[0] ?? '', '#ai', true, 5_000),
      cellOf(ids[1] ?? '', 'status', 'archived', 5_000),
      // What is there already, or says the same as nothing does.
      cellOf(ids[2] ?? '', 'title', saved[2]?.title, 5_000),
      cellOf(ids[2] ?? '', 'note', '', 5_000),
      // An address, and what only a newer version shows.
      cellOf(ids[3] ?? '', '@https://news.example/amp', true, 5_000),
      cellOf(ids[3] ?? '', 'mood', 1, 5_000),
      // Older than what is here; gone; in the trash; not here at all.
      cellOf(ids[0] ?? '', 'title', 'Older', 1),
      cellOf(ids[4] ?? '', 'deletedAt', 4_000, 5_000),
      cellOf(ids[5] ?? '', 'title', 'Other', 5_000),
      cellOf('z'.repeat(22), 'title', 'Other', 5_000),
    ];
    expect([...(await local.changedBy(records))].sort()).toEqual(ids.slice(0, 2).sort());
  });

  it('outlive them everywhere, and keep what was edited elsewhere since', async () => {
    const [dead, trashed] = [await here.save(numbered(1, { tags: ['ai'] })), await here.save(numbered(2))];
    await sendAll(local);
    const theirs = [
      {
        id: dead.id,
        cells: new Map([
          ['!', { value: true, stamp: 5_000 }],
          ['note', { value: 'Since.', stamp: 5_500 }],
        ]),
      },
      cellOf(trashed.id, 'deletedAt', 4_000, 5_000),
    ];
    expect(await local.outlive(theirs)).toBe(2);
    const ours = await sendAll(local);
    const other = await linked(there, 'disk', 'bbbbbbbbbb');
    for (const records of [theirs, ours, theirs]) {
      await local.apply(segment(records), link);
      await other.apply(segment(records), linkOf('bbbbbbbbbb'));
    }
    expect(await local.removedBy(theirs)).toEqual([]);
    expect(await here.get(dead.id)).toMatchObject({ tags: ['ai'], note: 'Since.', deletedAt: null });
    expect(await there.get(dead.id)).toEqual(await here.get(dead.id));
    expect(await here.get(trashed.id)).toMatchObject({ deletedAt: null });
    const all = await local.current([dead.id, trashed.id]);
    expect([...all.values()].map(isInSight)).toEqual([true, true]);
  });
});

describe('a segment', () => {
  it('waits with its bytes until it was merged', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    await local.hold({ name: 's', removes: ['x'] }, bytes);
    await (await linked(here, 'cloud', 'cccccccccc')).hold({ name: 'other', removes: [] }, bytes);
    expect(await local.held()).toEqual([{ name: 's', removes: ['x'] }]);
    expect(await local.heldBytes('s')).toEqual(bytes);
    await local.apply(segment([]), link);
    expect([await local.held(), await local.heldBytes('s')]).toEqual([[], null]);
    expect(await here.local('cloud').held()).toHaveLength(1);
  });

  it('on its way stays until it was delivered, or a reset', async () => {
    const outgoing = { name: 'n', lo: 0, hi: 1, chars: 1, bytes: new Uint8Array([1]) };
    await local.queue(outgoing, { ...link, next: 2 });
    expect([await local.outgoing(), (await local.link())?.next]).toEqual([[outgoing], 2]);
    await here.local('cloud').queue(outgoing, link);
    const halves = ['m', 'o'].map((name) => ({ ...outgoing, name }));
    await local.replaceOutgoing('n', halves, { ...link, next: 5 });
    expect([await local.outgoing(), (await local.link())?.next]).toEqual([halves, 5]);
    expect(await here.local('cloud').outgoing()).toEqual([outgoing]);
    await local.delivered('m');
    await local.delivered('o');
    expect(await local.outgoing()).toEqual([]);
    await local.queue(outgoing, link);
    await local.hold({ name: 's', removes: [] }, outgoing.bytes);
    await local.reset(linkOf('dddddddddd'));
    expect([await local.outgoing(), await local.held(), await local.heldBytes('s')]).toEqual([[], [], null]);
  });

  it('of many bookmarks is merged as each would be by itself: those known, waiting, gone for good, and new', async () => {
    const all = Array.from({ length: 60 }, (_, number) =>
      recordOf(stampNew(numbered(number, { tags: ['ai', `t${number % 25}`], note: 'Theirs.' }), 500)),
    );
    const idsOf = (from: number, to: number) => all.slice(from, to).map(({ id }) => id);
    const before = [
      ...all.slice(0, 20),
      ...idsOf(10, 30).map((id) => cellOf(id, 'note', 'Waits.', 900)),
      ...idsOf(30, 45).map((id) => cellOf(id, deletionCell, true, 900)),
    ];
    const other = await linked(there, 'disk', 'bbbbbbbbbb');
    for (const record of before) {
      await local.apply(segment([record]), link);
      await other.apply(segment([record]), linkOf('bbbbbbbbbb'));
    }
    const atOnce = await local.apply(segment(all), link);
    let oneByOne = 0;
    for (const record of all) oneByOne += await other.apply(segment([record]), linkOf('bbbbbbbbbb'));

    expect(atOnce).toBe(oneByOne);
    const stateOf = async (profile: Profile) => {
      const { bookmarks, hidden } = await contents(profile);
      const rows = bookmarks.map(({ place: _order, ...row }) => row);
      return { rows, hidden, tags: await profile.store.tags() };
    };
    const state = await stateOf(here);
    expect(state).toEqual(await stateOf(there));
    expect([state.rows.length, state.hidden.length]).toEqual([45, 15]);
    expect(await sendAll(local)).toEqual([]);
    expect(await sendAll(await linked(here, 'cloud', 'cccccccccc'))).toHaveLength(60);
  });

  it('that is large is merged in portions, the link with the last; a repeat finishes one that was stopped', async () => {
    const records = Array.from({ length: 600 }, (_, number) => ({
      id: `${number}`.padStart(22, 'x'),
      cells: new Map(
        Object.entries({ url: `https://a.example/${number}`, savedAt: number, title: 'A' }).map(
          ([name, value]) => [name, { value, stamp: 5 }],
        ),
      ),
    }));
    const put = IDBObjectStore.prototype.put;
    let places = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (key === 'places' && ++places === 2) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    const next = { ...link, next: 9 };
    await expect(local.apply(segment(records), next)).rejects.toEqual(new StoreFailure({ type: 'DiskFull' }));
    vi.restoreAllMocks();
    expect(await local.size()).toBe(512);
    expect((await local.link())?.next).toBe(0);
    expect(await local.apply(segment(records), next)).toBe((600 - 512) * 3);
    expect([await local.size(), (await local.link())?.next]).toEqual([600, 9]);
    expect(await here.store.count()).toEqual({ ok: true, value: 600 });
    expect(here.merges).toBe(2);
    expect(await sendAll(local)).toEqual([]);
  });
});

describe('a round that may not write', () => {
  it('is told so where the disk failed before', async () => {
    await here.halt.set();
    await expect(local.save(link)).rejects.toEqual(new StoreFailure({ type: 'WritesHalted' }));
  });

  it('stops where the remote was forgotten meanwhile, and merges nothing any more', async () => {
    const saved = await there.save(numbered(1));
    await here.connection.use((database) => database.delete('remotes', 'disk'));
    await expect(local.apply(segment([recordOf(saved)]), link)).rejects.toThrow();
    expect(await here.get(saved.id)).toBe(null);
    expect(await local.link()).toBe(null);
  });
});

it('keeps an edit of what has the last of all stamps, and follows no clock that far', async () => {
  const page = numbered(1, { title: 'Zzz' });
  here.clock = 2 ** 48;
  const saved = await here.save(page);
  const sent = recordsToRows([recordOf(saved)]);
  expect(rowsToRecords(sent)).toEqual([recordOf(saved)]);
  there.clock = 5_000;
  const theirs = await linked(there, 'disk', 'bbbbbbbbbb');
  const title = { value: 'Zzz', stamp: 2 ** 48 - 1 };
  await theirs.apply(segment(rowsToRecords([...sent, [page.id, title.stamp, { title: title.value }]])), link);
  const answered = await there.edit(page.id, { title: 'Aaa' });
  expect(answered.title).toBe('Aaa');
  expect((await there.get(page.id))?.title).toBe('Aaa');
});
