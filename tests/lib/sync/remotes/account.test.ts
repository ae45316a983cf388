import { describe, expect, it } from 'vitest';
import { AccountRemote, accountCapacityBytes } from '@/lib/sync/remotes/account';
import { parseSegmentName } from '@/lib/sync/segment-name';
import { areaLimits, FakeAccount, type FakeSyncArea } from '../../../support/fake-sync-area';
import { problemOf } from '../../../support/problem-of';
import { never } from '../../../support/remote-suite';
import { itKeepsEveryPromise } from '../../../support/try-remote';

/** Time enough between two looks at the clock for no rate to be exceeded. */
function slowClock(): () => number {
  let now = 0;
  return () => {
    now += 2_100;
    return now;
  };
}

describe('the browser account', () => {
  const accounts = new Map<string, FakeAccount>();
  const accountAt = (spot: string) => {
    const account = accounts.get(spot) ?? new FakeAccount(slowClock());
    accounts.set(spot, account);
    return account;
  };
  itKeepsEveryPromise(() => ({
    open: async (spot) => new AccountRemote(accountAt(spot).signIn()),
    addStrangers: (spot) =>
      accountAt(spot)
        .signIn()
        .set({ settings: { theme: 'dark' }, 'segment/': 'x', 'segment/A/0/1': 'x', 'segment/a/0/1': 7 }),
    largestBytes: 60_000,
    manyNames: 500,
    saysSizes: true,
  }));
});

function signIn(now: () => number = slowClock()): {
  area: FakeSyncArea;
  remote: AccountRemote;
  account: FakeAccount;
} {
  const account = new FakeAccount(now);
  const area = account.signIn();
  return { account, area, remote: new AccountRemote(area) };
}

it('fills the account to its capacity with one blob, and says so of one more byte', async () => {
  const { area, remote } = signIn();
  await remote.put('z'.repeat(64), new Uint8Array(accountCapacityBytes), never);
  expect(await area.getBytesInUse()).toBeGreaterThan(areaLimits.bytes * 0.99);
  expect(await area.getBytesInUse()).toBeLessThanOrEqual(areaLimits.bytes);
  expect(await problemOf(remote.put('a', new Uint8Array(1_000), never))).toEqual({ type: 'RemoteFull' });
});

it('keeps every entry below the limit of one, at every size', async () => {
  const { account, remote } = signIn();
  for (const size of [1, 6_077, 6_078, 6_079, 6_080, 12_159, 12_160, 12_161, 60_000]) {
    await remote.put('z'.repeat(64), new Uint8Array(size), never);
    for (const [key, value] of account.entries) {
      expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(areaLimits.bytesPerEntry);
    }
    account.entries.clear();
  }
});

it('writes a blob at once, however large', async () => {
  const { area, remote } = signIn();
  const changes: object[] = [];
  area.onChanged.addListener((change) => changes.push(change));
  await remote.put('a', new Uint8Array(60_000), never);
  await Promise.resolve();
  expect(changes).toHaveLength(1);
});

it('has a blob once its last part has arrived, and not after its first has gone', async () => {
  const sender = signIn();
  await sender.remote.put('a', new Uint8Array(20_000), never);
  const parts = [...sender.account.entries].toReversed();
  expect(parts.length).toBeGreaterThan(2);
  const { area, remote, account } = signIn();
  const namesListed = async () => (await remote.list(never)).map(({ name }) => name);
  for (const [key, value] of parts) {
    expect(await namesListed()).not.toContain('a');
    expect(await remote.get('a', never)).toBeNull();
    await area.set({ [key]: value });
  }
  expect(await remote.list(never)).toEqual([{ name: 'a', sizeBytes: 20_000 }]);
  account.entries.delete(parts[0]?.[0] ?? '');
  expect(await namesListed()).not.toContain('a');
  await remote.remove('a', never);
  expect([...account.entries]).toEqual([]);
});

it('counts the room that parts of a blob take up, under a name that is no segment', async () => {
  const { remote, account } = signIn();
  const whole = 'abcdefghij-0-1-0123456789abcdef';
  await remote.put(whole, new Uint8Array(20_000), never);
  account.entries.delete([...account.entries.keys()][0] ?? '');
  const listed = await remote.list(never);
  expect(listed[0]?.sizeBytes).toBeGreaterThan(10_000);
  expect(listed.map(({ name }) => parseSegmentName(name))).toEqual([null]);
});

it('tells a pause that the browser asks for from an account that is full', async () => {
  const { remote } = signIn(() => 0);
  for (let write = 0; write < areaLimits.writesPerMinute; write++)
    await remote.put('a', new Uint8Array(1), never);
  expect(await problemOf(remote.put('a', new Uint8Array(1), never))).toEqual({
    type: 'RemoteBusy',
    retryInMs: 60_000,
  });
  expect(await problemOf(remote.remove('a', never))).toEqual({ type: 'RemoteBusy', retryInMs: 60_000 });
  expect(await remote.get('a', never)).toEqual(new Uint8Array(1));
});

it('tells the pause of an hour', async () => {
  let now = 0;
  const { remote } = signIn(() => now);
  for (let write = 0; write < areaLimits.writesPerHour; write++) {
    now += 1_000;
    await remote.put('a', new Uint8Array(1), never);
  }
  now += 60_000;
  expect(await problemOf(remote.put('a', new Uint8Array(1), never))).toEqual({
    type: 'RemoteBusy',
    retryInMs: 600_000,
  });
});

it.each([
  ['Resource::kQuotaBytes quota exceeded', { type: 'RemoteFull' }],
  ['QUOTA_BYTES quota exceeded', { type: 'RemoteFull' }],
  ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', { type: 'RemoteFull' }],
  ['MAX_ITEMS quota exceeded', { type: 'RemoteFull' }],
  [
    'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
    { type: 'RemoteBusy', retryInMs: 60_000 },
  ],
  [
    'This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.',
    { type: 'RemoteBusy', retryInMs: 600_000 },
  ],
  ['An unexpected error occurred', { type: 'RemoteUnreachable' }],
])('reads "%s" as browsers mean it', async (words, problem) => {
  const area = {
    get: async () => ({}),
    remove: async () => undefined,
    set: () => Promise.reject(new Error(words)),
  };
  expect(await problemOf(new AccountRemote(area).put('a', new Uint8Array(1), never))).toEqual(problem);
});

it('takes what is no blob for a damaged one', async () => {
  const { area, remote } = signIn();
  await area.set({ 'segment/a/0/1': 'not base64!' });
  expect(await remote.get('a', never)).toEqual(new Uint8Array());
});
