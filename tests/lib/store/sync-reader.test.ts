import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { Connection } from '@/lib/store/connection';
import { RemotesStore } from '@/lib/store/remotes-store';
import { SyncReader } from '@/lib/store/sync-reader';
import type { Link } from '@/lib/sync/link';
import { freshState, type RemoteRow } from '@/lib/sync/remote-row';
import { accountCapacityBytes } from '@/lib/sync/remotes/account';
import type { RemoteView } from '@/lib/sync/view';
import { bookmarkOf } from '../../support/bookmarks';
import { createStore, memoryHalt } from '../../support/store';

let connection: Connection;
let remotes: RemotesStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  connection = new Connection();
  remotes = new RemotesStore(connection, memoryHalt());
});

const link: Link = {
  replica: 'aaaaaaaaaa',
  salt: '00'.repeat(16),
  next: 7,
  covered: {},
  segments: [],
  replaced: [],
  formers: ['zzzzzzzzzz'],
  retries: {},
  sent: { base: 0, position: 0 },
  unfit: 0,
  profiles: {
    bbbbbbbbbb: { id: 'l', name: 'Laptop', browser: 'Firefox', lastSeen: 5 },
    dddddddddd: { id: 'l', name: 'Laptop, before it was restored', browser: 'Firefox', lastSeen: 4 },
    cccccccccc: { id: 'd', name: 'Desk', browser: 'Chromium', lastSeen: 9 },
    zzzzzzzzzz: { id: 'm', name: 'Me before', browser: 'Chromium', lastSeen: 1 },
  },
};

const server: RemoteRow = {
  id: 'one',
  setup: {
    kind: 'webdav',
    address: 'https://cloud.example/dav/',
    user: 'canary-user',
    password: 'canary-pass',
  },
  encryption: 'passphrase',
  keys: [],
  isConnected: true,
  isPaused: false,
  madeAt: 1,
  link,
  state: freshState,
};

async function put(...rows: readonly RemoteRow[]): Promise<void> {
  for (const row of rows) expect(await remotes.change(row.id, () => row)).toMatchObject({ ok: true });
}

async function views(): Promise<readonly RemoteView[]> {
  const read = await new SyncReader(connection, 'Firefox').remotes();
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
}

it('says where a remote is and never what opens it', async () => {
  const bucket: RemoteRow = {
    ...server,
    id: 'two',
    setup: {
      kind: 's3',
      address: 'https://s3.example/',
      bucket: 'mine',
      region: '',
      prefix: 'pm/',
      accessKey: 'canary-access',
      secretKey: 'canary-secret',
    },
    madeAt: 2,
  };
  await put(bucket, server);
  expect((await views()).map(({ place }) => place)).toEqual(['cloud.example/dav/', 'mine · s3.example']);
  expect(JSON.stringify(await views())).not.toContain('canary');
});

it('shows the remotes of a person first, and none that was only prepared', async () => {
  const account: RemoteRow = { ...server, id: 'account', setup: { kind: 'account' }, madeAt: 0 };
  const backup: RemoteRow = { ...server, id: 'backup', setup: { kind: 'backup' }, madeAt: 0 };
  await put(backup, account, server, { ...server, id: 'two', isConnected: false });
  expect((await views()).map(({ id }) => id)).toEqual(['one', 'account', 'backup']);
  expect((await views()).map(({ capacityBytes }) => capacityBytes)).toEqual([
    null,
    accountCapacityBytes,
    null,
  ]);
});

it('names everybody who writes there once, oneself first, former selves not at all', async () => {
  await put({ ...server, state: { ...freshState, lastSyncAt: 12 } });
  await remotes.nameProfile('Here');
  expect((await views())[0]?.profiles.map(({ name, isThis, lastSeen }) => [name, isThis, lastSeen])).toEqual([
    ['Here', true, 12],
    ['Desk', false, 9],
    ['Laptop', false, 5],
  ]);
});

it('says that a secret is missing where others seal with another one', async () => {
  await put({ ...server, state: { ...freshState, faults: [{ fault: 'secret', count: 2 }] } });
  expect((await views())[0]?.problem).toEqual({ type: 'RemoteSecretDiffers' });
});

it('counts the bookmarks whose changes wait', async () => {
  const store = createStore({ connection });
  for (const number of [1, 2, 3]) {
    const bookmark = bookmarkOf({ url: `https://news.example/${number}` });
    await store.save(bookmark, () => bookmark);
  }
  await put(server, { ...server, id: 'two', link: { ...link, sent: { base: 2, position: 2 } } });
  expect((await views()).map(({ pending }) => pending)).toEqual([3, 1]);
});

it('names the bookmarks that are too large for a remote, as far as they are here', async () => {
  const store = createStore({ connection, now: () => 1, halt: memoryHalt() });
  const page = bookmarkOf({ url: 'https://news.example/long', title: 'A very long read' });
  await store.save(page, () => page);
  const tooLarge = [page.id, 'z'.repeat(22)].map((id) => ({ id, triedAt: 1 }));
  await remotes.change('one', () => ({ ...server, link: { ...link, tooLarge } }));
  const [view] = await views();
  expect(view?.tooLarge).toEqual(['A very long read']);
});

it('forgets a remote with all that was on its way', async () => {
  await put(server);
  await connection.use(async (database) => {
    const bytes = new Uint8Array(1);
    for (const remote of ['one', 'ones']) {
      await database.put('outgoing', { remote, name: 'a', lo: 0, hi: 1, chars: 1, bytes });
      await database.put('heldSegments', { remote, name: 'a', removes: [] });
      await database.put('heldBytes', { remote, name: 'a', bytes });
    }
  });
  await remotes.forget('one');
  expect(await views()).toEqual([]);
  await connection.use(async (database) => {
    expect(await database.getAllKeys('outgoing')).toEqual([['ones', 'a']]);
    expect(await database.getAllKeys('heldSegments')).toEqual([['ones', 'a']]);
    expect(await database.getAllKeys('heldBytes')).toEqual([['ones', 'a']]);
  });
});

it('remembers which tags stay here, in any spelling', async () => {
  await remotes.setTagLocal('Geheim', true);
  await remotes.setTagLocal('work', true);
  await remotes.setTagLocal('WORK', false);
  expect(await remotes.localTags()).toEqual({ ok: true, value: new Set(['geheim']) });
});
