import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
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

async function twoProfiles() {
  const [here, there] = [await Profile.create('r'), await Profile.create('r')];
  return { remote: new MemoryRemote(), here, there };
}

async function expectBoth(here: Profile, there: Profile, remote: MemoryRemote, id: BookmarkId) {
  for (const profile of [there, here, there]) await round(profile, remote);
  expect(await there.get(id)).not.toBe(null);
  expect(await here.get(id)).toEqual(await there.get(id));
}

function round(profile: Profile, remote: MemoryRemote) {
  profile.clock += 10;
  return runRound(remote, profile.local('r'), createCodec([]), {
    signal: never,
    profile: { id: 'p', name: 'x', browser: 'y' },
    now: () => profile.clock,
  });
}
