import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ensureDefaultRemotes } from '@/lib/background/sync/default-remotes';
import {
  connectRemote,
  disconnectRemote,
  forgetPrepared,
  prepareRemote,
} from '@/lib/background/sync/joining';
import { importSecret } from '@/lib/sync/secret-keys';
import { createSyncWorld, webdav } from '../../../support/sync/world';

it('leaves what every profile has switched off, wherever the background is stopped meanwhile', async () => {
  const { sync, remotes, rowNow } = createSyncWorld();
  await ensureDefaultRemotes(sync.world, true);
  const never = new Promise<never>(() => undefined);
  const stopped = vi.spyOn(remotes, 'change').mockReturnValue(never);
  await Promise.race([disconnectRemote(sync, 'account'), vi.waitUntil(() => stopped.mock.calls.length > 0)]);
  stopped.mockRestore();
  await ensureDefaultRemotes(sync.world, true);
  expect(await rowNow('account')).toMatchObject({ isConnected: false });
});

it('forgets the keys of what it switches off', async () => {
  const { sync, remotes, rowNow } = createSyncWorld();
  await ensureDefaultRemotes(sync.world, true);
  const key = await importSecret({ type: 'key', key: 'A'.repeat(43) });
  await remotes.change('account', (row) =>
    row && key ? { ...row, encryption: 'key', keys: [key], isPaused: true } : null,
  );
  await disconnectRemote(sync, 'account');
  expect(await rowNow('account')).toMatchObject({
    isConnected: false,
    isPaused: false,
    encryption: 'none',
    keys: [],
    link: null,
  });
});

it('does not forget what was connected in the last moment', async () => {
  const { sync, remotes, clock, rowNow, givenBack } = createSyncWorld();
  await prepareRemote(sync, { id: 'server', setup: webdav, encryption: { type: 'none' } });
  clock.now += 86_400_001;
  const rows = await remotes.all();
  vi.spyOn(remotes, 'all').mockImplementationOnce(async () => {
    expect(await connectRemote(sync, 'server')).toEqual({ ok: true, value: null });
    return rows;
  });
  await forgetPrepared(sync);
  expect(await rowNow()).toMatchObject({ isConnected: true });
  expect(givenBack).toEqual([]);
});
