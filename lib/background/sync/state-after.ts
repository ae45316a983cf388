import type { AppError } from '@/lib/base/errors';
import type { RemoteState } from '@/lib/sync/remote-row';
import { countFaults, type RoundReport } from '@/lib/sync/round-report';
import type { MassRemoval, RemoteNews } from '@/lib/sync/view';
import { retryDelayMs } from './retry';

/**
 * What is known of a remote after a round that came to its end. `now` in ms since 1970; `toldRenamedAt`: of the name that
 * it told, as a later one may have been given since it began.
 */
export function stateAfterRound(
  before: RemoteState,
  { faults, usedBytes }: Pick<RoundReport, 'faults' | 'usedBytes'>,
  question: MassRemoval | null,
  {
    now,
    toldRenamedAt,
    news,
  }: { readonly now: number; readonly toldRenamedAt: number | null; readonly news: RemoteNews | null },
): RemoteState {
  const isAllDone = question === null && faults.length === 0;
  return {
    isRunning: false,
    lastSyncAt: isAllDone ? now : before.lastSyncAt,
    problem: null,
    retryAt: null,
    failures: 0,
    question,
    faults: countFaults(faults),
    news: news ?? before.news ?? null,
    hereBeforeReadBack: null,
    usedBytes: usedBytes ?? before.usedBytes,
    renamedAt: before.renamedAt === toldRenamedAt ? null : before.renamedAt,
  };
}

/** The same after one that stopped at something; called off, it leaves all as it was. */
export function stateAfterFailure(
  before: RemoteState,
  problem: AppError,
  { now, random }: { readonly now: () => number; readonly random: () => number },
): RemoteState {
  if (problem.type === 'SyncCalledOff') return { ...before, isRunning: false };
  const failures = before.failures + 1;
  const delayMs = retryDelayMs(problem, failures, random());
  const retryAt = delayMs === null ? null : now() + delayMs;
  return { ...before, isRunning: false, problem, retryAt, failures };
}
