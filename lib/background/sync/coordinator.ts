import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Codec } from '@/lib/sync/codec';
import type { RemoteRow } from '@/lib/sync/remote-row';
import { createCodec } from '@/lib/sync/seal';
import type { RemoteId } from '@/lib/sync/setup';
import { isDue, type SyncReason } from './due';
import { type RoundWishes, runOneRound } from './one-round';
import { SingleFlight } from './single-flight';
import type { SyncWorld } from './world';

/**
 * Runs the rounds: one at a time per remote. What it knows it reads from the library; its own memory only joins those
 * who ask for a round that is about to start anyway, and keeps derived keys.
 */
export class SyncCoordinator {
  readonly #flights: SingleFlight;
  /** Rounds that were asked for and have not begun: who asks now is served by them. */
  readonly #waiting = new Map<RemoteId, Promise<Result<null, AppError>>>();
  readonly #codecs = new Map<RemoteId, Codec>();

  constructor(readonly world: SyncWorld) {
    this.#flights = new SingleFlight(world.withLock);
  }

  /** A round with each remote that is due, one after the other. Failures are kept beside the remote, for screens. */
  async runDue(reason: SyncReason): Promise<void> {
    const { remotes, now } = this.world;
    const rows = await remotes.all();
    // A library that does not open is told by whoever shows it.
    if (!rows.ok) return;
    for (const row of [...rows.value].sort(backupFirst)) {
      const unsent = await remotes.countUnsent(row);
      if (isDue(row, reason, unsent.ok ? unsent.value : 0, now())) await this.round(row.id);
    }
  }

  /** A round with one remote, or all that are connected, now; answers with the first thing that went wrong. */
  async runNow(id: RemoteId | null): Promise<Result<null, AppError>> {
    if (id !== null) return this.round(id);
    const rows = await this.world.remotes.all();
    if (!rows.ok) return rows;
    const outcomes = await Promise.all(rows.value.map((row) => this.round(row.id)));
    return outcomes.find(({ ok: isOk }) => !isOk) ?? ok(null);
  }

  /** While one runs, another runs once more after it: the running one may have missed what was asked for. */
  round(id: RemoteId): Promise<Result<null, AppError>> {
    const waiting = this.#waiting.get(id) ?? this.roundWith(id, {});
    this.#waiting.set(id, waiting);
    return waiting;
  }

  /** A round with wishes of its own. */
  roundWith(id: RemoteId, wishes: RoundWishes): Promise<Result<null, AppError>> {
    return this.#flights.run(id, (signal) => {
      this.#waiting.delete(id);
      return runOneRound(this.world, { id, codec: (row) => this.codecOf(row), signal, wishes });
    });
  }

  /** Something else to do with a remote than a round, while no round runs; one that does is called off. */
  exclusively<Value>(id: RemoteId, work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    this.#flights.callOff(id);
    return this.#flights.run(id, work);
  }

  /** Calls off whatever is done with a remote. */
  callOff(id: RemoteId): void {
    this.#flights.callOff(id);
  }

  codecOf({ id, keys, encryption }: Pick<RemoteRow, 'id' | 'keys' | 'encryption'>): Codec {
    const codec = this.#codecs.get(id) ?? createCodec(keys, { seals: encryption !== 'none' });
    this.#codecs.set(id, codec);
    return codec;
  }

  /** Its keys have changed. */
  forgetCodec(id: RemoteId): void {
    this.#codecs.delete(id);
  }
}

/** It needs no network, and a library that was lost is found there whole. */
function backupFirst(one: RemoteRow, other: RemoteRow): number {
  return Number(other.setup.kind === 'backup') - Number(one.setup.kind === 'backup');
}
