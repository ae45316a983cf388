import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createSyncHandlers } from '@/lib/background/sync/handlers';
import {
  connectRemote,
  disconnectRemote,
  forgetPrepared,
  prepareRemote,
} from '@/lib/background/sync/joining';
import { renameProfile } from '@/lib/background/sync/profiles';
import type { AppError, RemoteProblem } from '@/lib/base/errors';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { SyncReader } from '@/lib/store/sync-reader';
import { RemoteFailure } from '@/lib/sync/remote';
import { exportBookmarks } from '@/lib/transfer/export-bookmarks';
import { exportFormats } from '@/lib/transfer/formats';
import { bookmarkOf } from '../../../support/bookmarks';
import { MemoryRemote } from '../../../support/sync/memory-remote';
import { connectedRow, createSyncWorld, webdav } from '../../../support/sync/world';

const dayMs = 86_400_000;
const page = bookmarkOf({ url: 'https://news.example/1', title: 'One' });

/** A remote that can be told to fail, or to wait before it answers. */
class MoodyRemote extends MemoryRemote {
  problem: RemoteProblem | null = null;
  thrown: Error | null = null;
  #gate: Promise<void> = Promise.resolve();

  /** Keeps whoever asks waiting until the answer is called. */
  wait(): () => void {
    let open: (() => void) | undefined;
    this.#gate = new Promise((resolve) => {
      open = resolve;
    });
    return () => open?.();
  }

  override async list(signal?: AbortSignal) {
    await this.#gate;
    signal?.throwIfAborted();
    if (this.thrown) throw this.thrown;
    if (this.problem) throw new RemoteFailure(this.problem);
    return super.list();
  }
}

async function connected() {
  const remote = new MoodyRemote();
  const parts = createSyncWorld(remote);
  await parts.store.save(page, () => page);
  await parts.remotes.change('server', () => connectedRow);
  return { ...parts, remote };
}

describe('a round', () => {
  it('tells the remote what is new, and keeps what came of it', async () => {
    const { sync, clock, remote, rowNow } = await connected();
    expect(await sync.round('server')).toEqual({ ok: true, value: null });
    expect(remote.blobs.size).toBe(1);
    expect((await rowNow()).state).toMatchObject({ isRunning: false, lastSyncAt: clock.now, problem: null });
    expect((await rowNow()).setup).toEqual(webdav);
  });

  it('that fails is tried again later each time; one that succeeds forgets that', async () => {
    const { sync, clock, remote, rowNow, wakes } = await connected();
    remote.problem = { type: 'RemoteUnreachable' };
    const error: AppError = { type: 'RemoteUnreachable' };
    for (const [failures, waitMs] of [
      [1, 22_500],
      [2, 45_000],
    ] as const) {
      expect(await sync.round('server')).toEqual({ ok: false, error });
      expect((await rowNow()).state).toMatchObject({
        isRunning: false,
        problem: error,
        failures,
        retryAt: clock.now + waitMs,
        lastSyncAt: null,
      });
      expect(wakes.at(-1)).toBe(clock.now + waitMs);
    }
    remote.problem = null;
    await sync.runDue('time');
    expect(remote.blobs.size).toBe(0);
    clock.now += 45_000;
    await sync.runDue('time');
    expect(remote.blobs.size).toBe(1);
    expect((await rowNow()).state).toMatchObject({ problem: null, failures: 0, retryAt: null });
  });

  it('asks nothing of a remote that the browser does not let it reach', async () => {
    const { sync, clock, remote, rowNow } = await connected();
    clock.isAllowed = false;
    expect(await sync.round('server')).toEqual({ ok: false, error: { type: 'RemoteNotAllowed' } });
    expect(remote.requestCount).toBe(0);
    clock.isAllowed = true;
    await sync.runDue('change');
    expect(remote.requestCount).toBe(0);
    await sync.runDue('permission');
    expect((await rowNow()).state.problem).toBeNull();
  });

  it('that is asked for while one runs is one more, however often', async () => {
    const { sync, remote } = await connected();
    const open = remote.wait();
    const first = sync.round('server');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const later = Array.from({ length: 5 }, () => sync.round('server'));
    open();
    await Promise.all([first, ...later]);
    expect(remote.requests.list).toBe(2);
  });

  it('tells a name that was given while one ran with the next', async () => {
    const { sync, clock, remote, rowNow } = await connected();
    await sync.round('server');
    const renamer = { world: sync.world, runDue: async () => undefined };
    await renameProfile(renamer, 'Work');
    const open = remote.wait();
    const round = sync.round('server');
    await new Promise((resolve) => setTimeout(resolve, 20));
    clock.now += 1;
    await renameProfile(renamer, 'Home');
    open();
    await round;
    const blobs = remote.blobs.size;
    await sync.runDue('change');
    expect(remote.blobs.size).toBe(blobs + 1);
    await sync.runDue('change');
    expect(remote.blobs.size).toBe(blobs + 1);
    expect((await rowNow()).state.renamedAt).toBeNull();
  });

  it('that was stopped midway goes on when the background starts again', async () => {
    const { sync, remotes, remote, rowNow } = await connected();
    await sync.round('server');
    await sync.runDue('wake');
    expect(remote.requests.list).toBe(1);
    await remotes.change('server', (row) =>
      row ? { ...row, state: { ...row.state, isRunning: true } } : null,
    );
    await sync.runDue('wake');
    expect(remote.requests.list).toBe(2);
    expect((await rowNow()).state.isRunning).toBe(false);
  });

  it('is not made with a remote that is paused, or that nobody knows', async () => {
    const { sync, remotes, remote } = await connected();
    await remotes.change('server', () => ({ ...connectedRow, isPaused: true }));
    expect(await sync.runNow(null)).toEqual({ ok: true, value: null });
    expect(remote.requestCount).toBe(0);
    expect(await sync.round('stranger')).toEqual({ ok: false, error: { type: 'RemoteForgotten' } });
  });

  it('keeps the library as it was before others change much of it, and tells until that was seen', async () => {
    const pages = Array.from({ length: 30 }, (_, n) => bookmarkOf({ url: `https://news.example/${n}` }));
    const other = await connected();
    await Promise.all(pages.map((each) => other.store.save(each, () => each)));
    await other.sync.round('server');
    const { sync, store, remotes, restorePoints, rowNow, clock } = createSyncWorld(other.remote);
    await remotes.change('server', () => connectedRow);
    await sync.round('server');
    const [first] = pages;
    other.clock.now += 1_000;
    await other.store.writeAll(
      pages.map(({ id }) => ({
        target: { id, aliases: [] },
        make: (known) => known && { ...known, status: 'archived' as const },
      })),
    );
    await other.sync.round('server');
    expect(await sync.round('server')).toEqual({ ok: true, value: null });
    expect(await store.get(first?.id as BookmarkId)).toMatchObject({ value: { status: 'archived' } });
    expect((await rowNow()).state.news).toEqual({ type: 'massChange', bookmarks: 30, at: clock.now });
    const listed = await restorePoints.list();
    const [point] = listed.ok ? listed.value : [];
    expect(point).toMatchObject({ reason: 'changes', changes: 30, bookmarks: 30 });
    await restorePoints.restore(point?.id ?? '');
    expect(await store.get(first?.id as BookmarkId)).toMatchObject({ value: { status: 'unread' } });
    await sync.round('server');
    expect((await rowNow()).state.news).not.toBeNull();
    await createSyncHandlers(sync, restorePoints).dismissNews({ id: 'server' });
    expect((await rowNow()).state.news).toBeNull();
  });

  it('that is called off leaves no trace of trouble', async () => {
    const { sync, remote, rowNow } = await connected();
    const open = remote.wait();
    const round = sync.round('server');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const after = sync.exclusively('server', async () => 'mine now');
    open();
    expect(await round).toEqual({ ok: false, error: { type: 'SyncCalledOff' } });
    expect(await after).toBe('mine now');
    expect((await rowNow()).state).toMatchObject({ isRunning: false, problem: null, failures: 0 });
  });
});

describe('joining', () => {
  const request = { id: 'server', setup: webdav, encryption: { type: 'none' } } as const;

  it('reads without merging until it is connected', async () => {
    const { sync: one, remote } = await connected();
    await one.round('server');
    const { sync, store } = createSyncWorld(remote);
    expect(await prepareRemote(sync, request)).toMatchObject({
      ok: true,
      value: { here: 0, there: 1, both: 0 },
    });
    expect(await store.countInSight()).toEqual({ ok: true, value: 0 });
    await sync.runDue('start');
    expect(await store.countInSight()).toEqual({ ok: true, value: 0 });
    const downloads = remote.requests.get;
    expect(await connectRemote(sync, 'server')).toEqual({ ok: true, value: null });
    await sync.round('server');
    expect(await store.countInSight()).toEqual({ ok: true, value: 1 });
    expect(remote.requests.get).toBe(downloads);
  });

  it('that nobody goes on with is forgotten after a day', async () => {
    const { sync, remotes, clock } = createSyncWorld();
    await prepareRemote(sync, request);
    clock.now += dayMs - 1;
    await forgetPrepared(sync);
    expect(await remotes.get('server')).toMatchObject({ value: { isConnected: false } });
    clock.now += 2;
    await forgetPrepared(sync);
    expect(await remotes.get('server')).toEqual({ ok: true, value: null });
    expect(await connectRemote(sync, 'server')).toEqual({ ok: false, error: { type: 'RemoteForgotten' } });
  });

  it('undone in the middle of a round forgets the remote for good, and gives its permission back', async () => {
    const { sync, remotes, remote, givenBack } = await connected();
    const open = remote.wait();
    const round = sync.round('server');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const gone = disconnectRemote(sync, 'server');
    open();
    await round;
    expect(await gone).toEqual({ ok: true, value: null });
    expect(await remotes.all()).toEqual({ ok: true, value: [] });
    expect(givenBack).toEqual([webdav.address]);
  });
});

it('no secret leaves by a screen, an export, an error or a blob', async () => {
  const { sync, remotes, remote, store, connection } = await connected();
  const encryption = { type: 'passphrase', passphrase: 'canary-passphrase' } as const;
  const answers: unknown[] = [await prepareRemote(sync, { id: 'server', setup: webdav, encryption })];
  answers.push(await connectRemote(sync, 'server'), await sync.round('server'));
  remote.thrown = new TypeError('Failed to fetch');
  answers.push(await sync.round('server'));
  answers.push(await new SyncReader(connection, 'Firefox').remotes());
  const exported = await Promise.all(
    Object.values(exportFormats).map(async (format) => {
      const options = { now: 0, signal: new AbortController().signal, onProgress: () => undefined };
      const made = await exportBookmarks(store, [page.id], format, options);
      return made.ok ? made.value.file.text() : '';
    }),
  );
  const blobs = [...remote.blobs.values()].map((bytes) => Buffer.from(bytes).toString('latin1'));
  expect(blobs.length).toBeGreaterThan(0);
  for (const text of [JSON.stringify(answers), ...exported, ...blobs]) expect(text).not.toContain('canary');
  // They are where they have to be.
  expect(JSON.stringify(await remotes.all())).toContain('canary-password');
  expect(JSON.stringify(await remotes.all())).not.toContain('canary-passphrase');
});
