import { expect, it } from 'vitest';
import { AccountRemote } from '@/lib/sync/remotes/account';
import { runRound } from '@/lib/sync/round';
import { FakeAccount } from '../../support/fake-sync-area';
import { idOf, never } from '../../support/sync/device';
import { MemoryLibrary } from '../../support/sync/memory-library';
import { MemoryLocal } from '../../support/sync/memory-local';
import { plainCodec } from '../../support/sync/plain-codec';

const hash = '0123456789abcdef';

it('takes away what is left of its own blobs that are not whole any more, and nobody else’s', async () => {
  let now = 0;
  const account = new FakeAccount(() => now);
  const remote = new AccountRemote(account.signIn());
  const local = new MemoryLocal(new MemoryLibrary(() => now));
  local.library.edit(idOf(1), { url: 'https://a.example/', title: 'One', savedAt: 1 });
  const round = () => {
    now += 60_000;
    const profile = { id: 'p', name: 'Laptop', browser: 'Firefox' };
    return runRound(remote, local, plainCodec, { signal: never, profile, now: () => now });
  };
  const { link } = await round();
  const { replica, next } = link;
  await local.save({ ...link, formers: ['fffffffff0'] });
  const [own, former, clones, strangers] = [
    `${replica}-0-1-${hash}`,
    `fffffffff0-5-9-${hash}`,
    `${replica}-0-${(next + 9).toString(36)}-${hash}`,
    `fffffffff1-5-9-${hash}`,
  ] as const;
  for (const name of [own, former, clones, strangers]) {
    now += 60_000;
    await remote.put(name, new Uint8Array(9_000), never);
    account.entries.delete([...account.entries.keys()].find((key) => key.includes(name)) ?? '');
  }
  const { removed, reset } = await round();
  expect([removed, reset]).toEqual([2, null]);
  const left = (await remote.list(never)).map(({ name }) => name).sort();
  expect(left).toEqual([link.segments[0]?.name, `${clones}/parts`, `${strangers}/parts`].sort());
  expect((await round()).removed).toBe(0);
});
