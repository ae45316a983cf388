import type { AppError } from '@/lib/base/errors';
import { err, ok, type Result } from '@/lib/base/result';
import { throttled } from '@/lib/base/throttle';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { announceChange, announceSync } from '@/lib/messaging/events';
import { StoreFailure } from '@/lib/store/store-error';
import type { Budget } from '@/lib/sync/budget';
import type { Codec } from '@/lib/sync/codec';
import type { RemoteRow } from '@/lib/sync/remote-row';
import { accountCapacityBytes } from '@/lib/sync/remotes/account';
import { runRound } from '@/lib/sync/round';
import type { RoundReport } from '@/lib/sync/round-report';
import type { RemoteId, RemoteSetup } from '@/lib/sync/setup';
import type { MassRemoval, RemoteNews } from '@/lib/sync/view';
import { whileAlive } from './heartbeat';
import { keepLocalMarks, withLocalMarksKept } from './local-marks-aside';
import { progressTeller } from './progress';
import { newsOfReadBack, noteBeforeReadBack } from './read-back';
import { stateAfterFailure, stateAfterRound } from './state-after';
import { errorOf } from './with-remote';
import type { SyncWorld } from './world';

export interface RoundWishes {
  /** A person has agreed to what others' deletions remove. */
  readonly allowRemovals?: boolean;
  /** Tries again what could not be read. */
  readonly retryFaults?: boolean;
}

/** How often screens hear that a round changed the library, ms: each reads again what it shows. The first time at once. */
const mergedMs = 2_000;

/** Of the browser account, this share is filled at most: a write that does not fit would fail whole. */
const accountShare = 0.9;
/** What a blob takes up there beside its bytes: the key of its last entry. */
const accountBlobBytes = 70;

/** Titles that a question about others' deletions shows. */
const maxTitles = 20;

/**
 * One round with one remote, which must be nobody else's meanwhile. What came of it is kept beside the remote before this
 * answers; when the background dies midway, `isRunning` stays, and the next start goes on.
 */
export async function runOneRound(
  world: SyncWorld,
  {
    id,
    codec,
    signal,
    wishes,
  }: { id: string; codec: (row: RemoteRow) => Codec; signal: AbortSignal; wishes: RoundWishes },
): Promise<Result<null, AppError>> {
  const started = await world.remotes.change(id, (row) =>
    row?.isConnected && !row.isPaused ? { ...row, state: { ...row.state, isRunning: true } } : null,
  );
  if (!started.ok) return started;
  const row = started.value;
  if (!row) return err({ type: 'RemoteForgotten' });
  if (!row.isConnected || row.isPaused) return ok(null);
  announceSync(null);
  const noted = await noteBeforeReadBack(world, row);
  if (!noted.ok) return noted;
  const outcome = await whileAlive(() => attemptRound(world, row, codec(row), signal, wishes));
  const question = outcome.ok ? await describeRemoval(world, outcome.value) : null;
  const news = outcome.ok ? await newsOfReadBack(world, id, outcome.value) : null;
  const kept = await world.remotes.change(id, (known) =>
    known
      ? {
          ...known,
          state: outcome.ok
            ? stateAfterRound(known.state, outcome.value, question, {
                now: world.now(),
                toldRenamedAt: row.state.renamedAt,
                news,
              })
            : stateAfterFailure(known.state, outcome.error, world),
        }
      : null,
  );
  announceSync(null);
  if (kept.ok && kept.value?.state.retryAt) await world.wakeAt(kept.value.state.retryAt);
  if (!outcome.ok) return outcome;
  return kept.ok ? ok(null) : kept;
}

async function attemptRound(
  world: SyncWorld,
  row: RemoteRow,
  codec: Codec,
  signal: AbortSignal,
  wishes: RoundWishes,
): Promise<Result<RoundReport, AppError>> {
  const { id, setup, state } = row;
  try {
    if (!(await world.isAllowed(setup))) return err({ type: 'RemoteNotAllowed' });
    const profile = await introduce(world);
    if (!profile.ok) return profile;
    const local = await world.createLocal(row, throttled(mergedMs, announceChange));
    const isOwn = setup.kind === 'backup';
    const place = world.openRemote(setup);
    if (isOwn) await keepLocalMarks(world.remotes, place, signal);
    const remote = isOwn ? withLocalMarksKept(world.remotes, place) : place;
    const report = await runRound(remote, local, codec, {
      signal,
      profile: profile.value,
      now: world.now,
      onProgress: progressTeller(id),
      introduce: state.renamedAt !== null,
      budget: budgetOf(setup),
      isOwn,
      beforeMassChange: (changes) => keepAsItIs(world, id, changes),
      ...wishes,
    });
    return ok(report);
  } catch (thrown) {
    return err(errorOf(thrown));
  }
}

/** Makes a restore point before others change much, and has the person told. Throws `StoreFailure`. */
async function keepAsItIs(
  { restorePoints, remotes, now }: SyncWorld,
  id: RemoteId,
  changes: number,
): Promise<void> {
  const made = await restorePoints.makeBeforeChanges(changes);
  if (!made.ok) throw new StoreFailure(made.error);
  const news: RemoteNews = { type: 'massChange', bookmarks: changes, at: now() };
  const told = await remotes.change(id, (row) => (row ? { ...row, state: { ...row.state, news } } : null));
  if (!told.ok) throw new StoreFailure(told.error);
}

/** How this profile is introduced to others. */
export async function introduce({ store, remotes, browserName }: SyncWorld) {
  const id = await store.profile();
  if (!id.ok) return id;
  const name = await remotes.profileName();
  if (!name.ok) return name;
  return ok({ id: id.value, name: name.value ?? browserName, browser: browserName });
}

export function budgetOf({ kind }: RemoteSetup): Budget | null {
  if (kind !== 'account') return null;
  return { bytes: accountCapacityBytes * accountShare, costOf: (sizeBytes) => sizeBytes + accountBlobBytes };
}

async function describeRemoval({ store }: SyncWorld, { question }: RoundReport): Promise<MassRemoval | null> {
  if (question === null) return null;
  const some = await store.getMany(question.removes.slice(0, maxTitles) as BookmarkId[]); // ids of rows in the library
  const titles = some.ok ? some.value.map(({ title }) => title) : [];
  return { removes: question.removes.length, of: question.of, titles };
}
