import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import type { Cell } from '@/lib/sync/cell';
import type { Codec } from '@/lib/sync/codec';
import { runRound } from '@/lib/sync/round';
import { createCodec } from '@/lib/sync/seal';
import { bookmarkOf } from '../../support/bookmarks';
import { MemoryRemote } from '../../support/sync/memory-remote';
import { Profile } from '../../support/sync/profile';

const never = new AbortController().signal;
const numbered = (number: number) => bookmarkOf({ url: `https://news.example/${number}`, savedAt: number });

it('keeps a page that was saved after a deletion for good that nobody here had heard of', async () => {
  const { remote, here, there } = await twoProfiles();
  await there.save(numbered(9));
  await round(there, remote);
  here.clock = 2_000;
  const { id } = await here.save(numbered(1));
  here.clock = 3_000;
  await here.bury(id);
  await round(here, remote);
  there.clock = 9_000;
  await there.save(numbered(1));
  await expectBoth(here, there, remote, id);
});

it('keeps a bookmark that was brought back from the trash after a deletion for good elsewhere', async () => {
  const { remote, here, there } = await twoProfiles();
  const { id } = await here.save(numbered(1));
  await round(here, remote);
  await round(there, remote);
  here.clock = 2_000;
  await here.edit(id, { deletedAt: 2_000 });
  await round(here, remote);
  await round(there, remote);
  here.clock = 3_000;
  await here.store.purge([id]);
  there.clock = 9_000;
  await there.edit(id, { deletedAt: null, note: 'I need this.' });
  await round(here, remote);
  await expectBoth(here, there, remote, id);
  expect((await here.get(id))?.note).toBe('I need this.');
});

it('keeps all that was written in a page, too, that is saved again out of the trash', async () => {
  const { remote, here, there } = await twoProfiles();
  const { id } = await here.save(written);
  await here.edit(id, { deletedAt: 1_500 });
  for (const profile of [here, there]) await round(profile, remote);
  here.clock = 3_000;
  await here.store.purge([id]);
  there.clock = 9_000;
  await saveAgain(there, id);
  await round(here, remote);
  await expectBoth(here, there, remote, id);
  expect(await there.get(id)).toMatchObject({ note: 'Mine.', tags: ['ai'], title: 'A title' });
});

it('keeps what was written in a page when it joins where that was deleted for good', async () => {
  const { remote, here, there } = await twoProfiles();
  const { id } = await here.save(numbered(1));
  here.clock = 5_000;
  await here.bury(id);
  await round(here, remote);
  await there.save(written);
  await there.edit(id, { deletedAt: 1_500 });
  there.clock = 9_000;
  await saveAgain(there, id);
  await expectBoth(here, there, remote, id);
  expect(await there.get(id)).toMatchObject({ note: 'Mine.', tags: ['ai'], title: 'A title' });
});

it('does not keep what was deleted for good later than it was saved', async () => {
  const { remote, here, there } = await twoProfiles();
  const { id } = await here.save(numbered(1));
  await round(here, remote);
  await round(there, remote);
  here.clock = 5_000;
  await here.bury(id);
  await round(here, remote);
  await round(there, remote);
  expect(await there.get(id)).toBe(null);
});

it('leaves in the trash what was put there later than it was brought back', async () => {
  const { remote, here, there } = await twoProfiles();
  const { id } = await here.save(numbered(1));
  await here.edit(id, { deletedAt: 1_500 });
  for (const profile of [here, there]) await round(profile, remote);
  there.clock = 9_000;
  await there.edit(id, { deletedAt: null });
  // All that somebody said who deleted it for good without having heard of that, and of whom then brought it back.
  const theirs = new Map<string, Cell>([
    ['!', { value: true, stamp: 3_000 }],
    ['url', { value: 'https://news.example/1', stamp: 3_000 }],
    ['savedAt', { value: 1, stamp: 3_000 }],
    ['deletedAt', { value: 20_000, stamp: 20_000 }],
  ]);
  const stranger = await Profile.create('r');
  await stranger.save(numbered(9));
  await round(stranger, remote);
  const link = await stranger.local('r').link();
  if (!link) throw new Error('no link');
  await stranger.local('r').apply({ name: 'theirs', records: [{ id, cells: theirs }], isFormer: true }, link);
  for (const profile of [stranger, there]) await round(profile, remote);
  expect(await there.get(id)).toMatchObject({ deletedAt: 20_000 });
});

it.each([
  ['read', { title: 'json-ld:headline' }],
  ['not read yet', {}],
])(
  'keeps a page, %s, that an empty profile saves while it reads of an older deletion',
  async (_kind, evidence) => {
    const { remote, here, there } = await twoProfiles();
    const page = { ...numbered(1), title: 'A title', evidence };
    await here.save(page);
    await here.bury(page.id);
    await round(here, remote);
    there.clock = 5_000;
    await there.save(numbered(9));
    await round(there, remote);
    const far = await Profile.create('r');
    far.clock = 9_000;
    const codec = createCodec([]);
    const open: Codec['open'] = async (...blob) => {
      const segment = await codec.open(...blob);
      if (!JSON.stringify(segment).includes(page.id)) return segment;
      // What is newer has been merged by then.
      expect(await far.get(numbered(9).id)).not.toBe(null);
      await far.save({ ...page, savedAt: far.clock });
      return segment;
    };
    await round(far, remote, { ...codec, open });
    expect(await far.get(page.id)).toMatchObject({ title: 'A title', savedAt: 9_010 });
    await expectBoth(here, far, remote, page.id);
  },
);

const written = {
  ...numbered(1),
  title: 'A title',
  note: 'Mine.',
  tags: ['ai'],
  evidence: { title: 'json-ld:headline' },
};

/** The same page under an address that reads otherwise: nothing else of it is written anew. */
async function saveAgain(profile: Profile, id: BookmarkId) {
  await profile.edit(id, { url: 'https://news.example/1?page=1', savedAt: profile.clock, deletedAt: null });
}

async function twoProfiles() {
  const [here, there] = [await Profile.create('r'), await Profile.create('r')];
  return { remote: new MemoryRemote(), here, there };
}

async function expectBoth(here: Profile, there: Profile, remote: MemoryRemote, id: BookmarkId) {
  for (const profile of [there, here, there]) await round(profile, remote);
  expect(await there.get(id)).not.toBe(null);
  expect(await here.get(id)).toEqual(await there.get(id));
}

function round(profile: Profile, remote: MemoryRemote, codec = createCodec([])) {
  profile.clock += 10;
  return runRound(remote, profile.local('r'), codec, {
    signal: never,
    profile: { id: 'p', name: 'x', browser: 'y' },
    now: () => profile.clock,
  });
}
