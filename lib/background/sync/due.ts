import type { RemoteRow } from '@/lib/sync/remote-row';
import { longestAskedMs } from './retry';

/** Why a round may be due. */
export type SyncReason =
  /** The browser started. */
  | 'start'
  /** The background did, for whatever reason. */
  | 'wake'
  /** A quarter of an hour has passed. */
  | 'time'
  /** The time to try a remote again has come; those that are well are left alone. */
  | 'retry'
  | 'change'
  /** The browser account brought something. */
  | 'account'
  | 'online'
  /** Leave to reach a server was given or taken back. */
  | 'permission';

type RoundFacts = Pick<RemoteRow, 'setup' | 'isConnected' | 'isPaused' | 'link' | 'state'>;

/** Whether a round with this remote is due. `unsent`: how many bookmarks have changes that it lacks; `now` in ms since 1970. */
export function isDue(
  { setup, isConnected, isPaused, link, state }: RoundFacts,
  reason: SyncReason,
  unsent: number,
  now: number,
): boolean {
  if (!isConnected || isPaused) return false;
  // A round that was stopped midway goes on.
  if (reason === 'start' || state.isRunning) return true;
  if (state.problem !== null) return mayTryAgain(state, reason, now);
  switch (reason) {
    case 'time':
      // Nobody else writes to the backup.
      return setup.kind !== 'backup' || unsent > 0;
    case 'wake':
      // Its first round.
      return link === null;
    case 'change':
      return unsent > 0 || state.renamedAt !== null;
    case 'account':
      return setup.kind === 'account';
    default:
      return false;
  }
}

function mayTryAgain({ problem, retryAt }: RemoteRow['state'], reason: SyncReason, now: number): boolean {
  if (reason === 'online') return problem?.type === 'RemoteUnreachable' || problem?.type === 'RemoteTimeout';
  if (reason === 'permission') return problem?.type === 'RemoteNotAllowed';
  // Nobody is left alone for longer: a later moment was chosen by a clock that was wrong.
  return retryAt !== null && (retryAt <= now || retryAt > now + longestAskedMs);
}
