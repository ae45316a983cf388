import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leavePlace } from '@/lib/background/sync/joining';
import { err } from '@/lib/base/result';
import { askedOrigins } from '@/lib/platform/asked-origins';
import { originPermission } from '@/lib/platform/origin-permission';
import { connectedRow, createSyncWorld, webdav } from '../../support/sync/world';

/** As the browser's: who asks for a shared lock has it until their page is closed. */
class PageLocks {
  readonly held = new Set<string>();

  request(name: string, { ifAvailable }: LockOptions, work: (lock: object | null) => unknown): unknown {
    if (!ifAvailable) return this.held.add(name);
    return work(this.held.has(name) ? null : {});
  }
}

let locks: PageLocks;
const tested = 'https://tested.example/dav/';

beforeEach(() => {
  fakeBrowser.reset();
  locks = new PageLocks();
  vi.stubGlobal('navigator', { locks });
  // The fake one knows no permissions.
  Object.assign(fakeBrowser, { permissions: { request: async () => true } });
});
afterEach(() => void vi.unstubAllGlobals());

it('gives back the leave that a page asked for which is gone, but for places that something is on', async () => {
  const { sync, remotes, givenBack } = createSyncWorld();
  await remotes.change('server', () => connectedRow);
  for (const address of [tested, webdav.address, tested]) await originPermission.request(address);
  const settle = () => askedOrigins.settle((address) => leavePlace(sync, address));
  await settle();
  expect(givenBack).toEqual([]); // the page is still open
  locks.held.clear();
  await settle();
  expect(givenBack).toEqual([new URL(tested).origin]);
  await settle();
  expect(givenBack).toHaveLength(1);
});

it('gives back nothing that was never asked for here, and tries again what could not be', async () => {
  const work = vi.fn(async () => err({ type: 'LibraryClosed' }));
  await askedOrigins.settle(work);
  expect(work).not.toHaveBeenCalled();
  await originPermission.request(tested);
  locks.held.clear();
  await askedOrigins.settle(work);
  await askedOrigins.settle(work);
  expect(work).toHaveBeenCalledTimes(2);
});
