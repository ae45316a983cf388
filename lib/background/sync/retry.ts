import type { AppError } from '@/lib/base/errors';

const firstWaitMs = 30_000;
const longestWaitMs = 6 * 60 * 60 * 1_000;
/** A server's own wish may be longer. */
export const longestAskedMs = 24 * 60 * 60 * 1_000;

/**
 * How long to leave a remote alone after `failures` rounds in a row that failed, ms; null when trying again is of no
 * use before a person did something about it (or the browser starts anew: servers are repaired, too).
 *
 * Waits grow from half a minute to six hours, half of each at random, so that profiles that lost the same server do not
 * all come back at once. `random` in [0, 1).
 */
export function retryDelayMs(problem: AppError, failures: number, random: number): number | null {
  if (waitsForPerson(problem)) return null;
  const asked = 'retryInMs' in problem ? (problem.retryInMs ?? 0) : 0;
  const grown = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 20));
  return Math.max(Math.min(asked, longestAskedMs), grown / 2 + (grown / 2) * random);
}

function waitsForPerson({ type }: AppError): boolean {
  switch (type) {
    case 'RemoteUnauthorized':
    case 'RemoteForbidden':
    case 'RemoteMissing':
    case 'RemoteNotAllowed':
    case 'RemoteConflict':
    case 'RemoteRedirects':
      return true;
    default:
      return false;
  }
}
