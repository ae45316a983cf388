import type { Codec } from './codec';
import { compact } from './compact';
import { ensureLink } from './fresh-link';
import { listSegments } from './listing';
import type { Local } from './local';
import { checkOwnLog } from './own-log';
import { pull } from './pull';
import { push } from './push';
import { type Remote, RemoteFailure } from './remote';
import { lookForRot } from './rot';
import { faultsOf, type RoundReport, usedBytesAfter } from './round-report';
import { type RoundOptions, RoundState } from './round-state';
import { sweep, sweepBroken } from './sweep';
import { tidyLink } from './tidy-link';

/**
 * One round with one remote: afterwards this profile has what the others wrote, and the remote what this one did.
 *
 * The listing is the manifest, so a round with nothing to do is one request, whatever the size of the library. What went
 * strange (the remote wiped or rolled back, this profile cloned or restored from a backup) has one remedy: become another
 * replica, read everything, publish what is missing. What is not there was never deleted: only a deletion cell deletes.
 * A stop anywhere, even in the middle of a request, costs at most the segment at work. One round at a time per remote.
 *
 * Throws `RemoteFailure`, what `signal.reason` is, and what the library throws; the next round goes on from there.
 */
export async function runRound(
  remote: Remote,
  local: Local,
  codec: Codec,
  options: RoundOptions,
): Promise<RoundReport> {
  const link = await ensureLink(local);
  const round = new RoundState(
    remote,
    local,
    codec,
    options,
    link,
    await listSegments(remote, options.signal),
  );
  await checkOwnLog(round);
  const question = await pull(round);
  await sweepBroken(round);
  try {
    await push(round);
    await compact(round);
  } catch (thrown) {
    // What is there and needed no more may be what takes up the room.
    if (thrown instanceof RemoteFailure && thrown.problem.type === 'RemoteFull') await sweep(round);
    throw thrown;
  }
  await sweep(round);
  await tidyLink(round);
  // What is found makes all be read anew, and what a person was asked about with it.
  if (question === null) await lookForRot(round);
  return {
    ...round.counts,
    reset: round.resetReason,
    faults: faultsOf(round),
    question,
    usedBytes: usedBytesAfter(round),
    link: round.link,
  };
}
