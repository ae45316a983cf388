import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { RestorePoints } from '@/lib/background/sync/restore-points';
import { searchCell, searchesRecord } from '@/lib/bookmarks/saved-search';
import { bookmarkOf } from '../../../support/bookmarks';
import { MemoryFolder } from '../../../support/memory-folder';
import { Profile } from '../../../support/sync/profile';
import { linkOf } from '../../../support/sync/remote-row';

const weekMs = 604_800_000;

it('lists no restore point whose making was cut short, and makes another instead', async () => {
  const profile = await Profile.create();
  await profile.save(bookmarkOf({ url: 'https://news.example/1' }));
  const folder = new MemoryFolder();
  const points = new RestorePoints(
    profile.store,
    async () => folder.handle,
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
  await points.makeBeforeChanges(30);
  await profile.store.putSearch({ ...search, name: 'Arms' });
  await profile.store.removeSearch(other.id);
  await profile.bury(id);
  expect(await points.restore(point?.id ?? '')).toEqual({ ok: true, value: 1 });
  const searches = await profile.store.searches();
  expect(searches).toEqual({ ok: true, value: [{ ...search, name: 'Arms' }, other] });
  // One from before others changed much brings back what was changed, too.
  await points.restore((await list(points)).find(({ reason }) => reason === 'changes')?.id ?? '');
  expect(await profile.store.searches()).toEqual({ ok: true, value: [other, search] });
});

it('has a search stay in this profile that did so before all of the library was lost', async () => {
  const folder = new MemoryFolder();
  const pointsOf = ({ store, clock }: Profile) =>
    new RestorePoints(
      store,
      async () => folder.handle,
      () => clock,
    );
  const search = { id: 'aaaaaaaaaa', name: 'Robots', query: 'tag:robots', isLocal: false };
  const stays = { id: 'bbbbbbbbbb', name: 'Home', query: 'tag:home', isLocal: true };
  const before = await Profile.create();
  for (const one of [search, stays]) await before.store.putSearch(one);
  await pointsOf(before).make('person');
  const after = await Profile.create();
  const points = pointsOf(after);
  const restore = async () =>
    expect(await points.restore((await list(points))[0]?.id ?? '')).toMatchObject({ ok: true });
  await restore();
  expect(await after.store.searches()).toEqual({ ok: true, value: [stays, search] });
  // It may leave since, as a person said.
  await after.store.putSearch({ ...stays, isLocal: false });
  await after.store.removeSearch(stays.id);
  await restore();
  expect(await after.store.searches()).toEqual({ ok: true, value: [{ ...stays, isLocal: false }, search] });
});

it('brings searches back though somebody planted thousands', async () => {
  const profile = await Profile.create('disk');
  const own = { id: 'aaaaaaaaaa', name: 'Robots', query: 'tag:robots', isLocal: true };
  await profile.store.putSearch(own);
  for (const half of ['b', 'c']) {
    const planted = Array.from(
      { length: 1_500 },
      (_, number) =>
        [
          searchCell(String(number).padStart(10, half)),
          { value: { name: 'X', query: 'x' }, stamp: 5 },
        ] as const,
    );
    const records = [{ id: searchesRecord, cells: new Map(planted) }];
    await profile.local('disk').reset(linkOf('xxxxxxxxxx'));
    await profile.local('disk').apply({ name: 's', records, isFormer: false }, linkOf('xxxxxxxxxx'));
  }
  const folder = new MemoryFolder();
  const points = new RestorePoints(
    profile.store,
    async () => folder.handle,
    () => profile.clock,
  );
  await points.make('person');
  await profile.store.removeSearch(own.id);
  await points.restore((await list(points))[0]?.id ?? '');
  const searches = await profile.store.searches();
  expect(searches.ok && searches.value.find(({ id }) => id === own.id)).toEqual(own);
});

async function list(points: RestorePoints) {
  const listed = await points.list();
  return listed.ok ? listed.value : [];
}

describe('a restore point from before others changed much', () => {
  async function changed() {
    const profile = await Profile.create();
    const folder = new MemoryFolder();
    const points = new RestorePoints(
      profile.store,
      async () => folder.handle,
      () => profile.clock,
    );
    const [kept, trashed, mine] = await Promise.all([
      profile.save(bookmarkOf({ url: 'https://news.example/1', title: 'One', tags: ['ai', 'chips'] })),
      profile.save(bookmarkOf({ url: 'https://news.example/2', title: 'Two' })),
      profile.save(bookmarkOf({ url: 'https://news.example/3', title: 'Three' })),
    ]);
    const made = await points.makeBeforeChanges(2_310);
    profile.clock += 60_000;
    await profile.edit(kept.id, { title: 'Wrong', tags: ['wrong'], status: 'archived' });
    await profile.edit(trashed.id, { deletedAt: profile.clock });
    return { profile, folder, points, made, kept, trashed, mine };
  }

  it('is one for all that goes on within an hour, and says how much that was at first', async () => {
    const { profile, points, made } = await changed();
    expect(made).toEqual({ ok: true, value: null });
    await points.makeBeforeChanges(40);
    expect(await list(points)).toMatchObject([{ reason: 'changes', changes: 2_310, bookmarks: 3 }]);
    profile.clock += 3_600_000;
    await points.makeBeforeChanges(50);
    expect((await list(points)).map(({ changes }) => changes)).toEqual([50, 2_310]);
  });

  it('brings back all as it was, in edits of their own, and can be taken back itself', async () => {
    const { profile, points, kept, trashed, mine } = await changed();
    const later = await profile.save(bookmarkOf({ url: 'https://news.example/4' }));
    const [before] = await list(points);
    expect(await points.restore(before?.id ?? '')).toEqual({ ok: true, value: 2 });
    const { title, tags, status } = kept;
    expect(await profile.get(kept.id)).toMatchObject({ title, tags, status });
    expect((await profile.get(kept.id))?.stamps.title).toBeGreaterThanOrEqual(profile.clock);
    expect(await profile.get(trashed.id)).toMatchObject({ deletedAt: null });
    expect(await profile.get(mine.id)).toEqual(mine);
    expect(await profile.get(later.id)).toEqual(later);
    expect(await points.restore(before?.id ?? '')).toEqual({ ok: true, value: 0 });
    const back = (await list(points)).find(({ reason, bookmarks }) => reason === 'return' && bookmarks === 3);
    expect(await points.restore(back?.id ?? '')).toMatchObject({ ok: true });
    expect(await profile.get(kept.id)).toMatchObject({ title: 'Wrong', tags: ['wrong'], status: 'archived' });
  });

  it('from before the first of a week’s waves outlasts the later ones', async () => {
    const { profile, points } = await changed();
    for (let wave = 1; wave <= 5; wave++) {
      profile.clock += 3_600_000;
      await points.makeBeforeChanges(30 + wave);
    }
    expect((await list(points)).map(({ changes }) => changes)).toEqual([35, 34, 2_310]);
    profile.clock += weekMs;
    await points.makeBeforeChanges(36);
    expect((await list(points)).map(({ changes }) => changes)).toEqual([36, 35, 34]);
  });

  it('is pushed out by none that was made by bringing back', async () => {
    const { profile, points } = await changed();
    for (let wave = 1; wave <= 2; wave++) {
      profile.clock += 3_600_000;
      await points.makeBeforeChanges(30 + wave);
    }
    const waves = await list(points);
    for (const { id } of [...waves, ...waves]) {
      profile.clock += 60_000;
      expect(await points.restore(id)).toMatchObject({ ok: true });
    }
    const kept = await list(points);
    expect(kept.filter(({ reason }) => reason === 'changes')).toEqual(waves);
    // To before the first of them, and to before the last.
    const ways = kept.filter(({ reason }) => reason === 'return').map(({ madeAt }) => profile.clock - madeAt);
    expect(ways).toEqual([0, 300_000]);
  });

  it('takes no room from those that a person made', async () => {
    const { profile, points } = await changed();
    await points.make('person');
    for (let made = 0; made < 6; made++) {
      profile.clock += 4_000_000;
      await points.makeBeforeChanges(30);
    }
    const reasons = (await list(points)).map(({ reason }) => reason);
    expect(reasons).toEqual(['changes', 'changes', 'person', 'changes']);
    const oldest = (await list(points)).findLast(({ reason }) => reason === 'changes');
    expect(await points.restore(oldest?.id ?? '')).toMatchObject({ ok: true });
  });
});
