import type { Codec } from './codec';
import { fetchAhead } from './fetch-ahead';
import type { Link } from './link';
import type { Local } from './local';
import { openOrNote } from './open-or-note';
import type { RoundState } from './round-state';
import { openSegment, ownName } from './segment';
import { unreadSegments } from './unread';

/** Before the first thing from there was merged, and not one of the new beginnings of `linkAfter`. */
export function isJoining({ covered, formers, next }: Link): boolean {
  return next === 0 && formers.length === 0 && Object.keys(covered).length === 0;
}

/**
 * Joining is a union: what is here stays, though somebody there may have deleted the same page long ago. So all that is
 * there is read before any of it is merged (most of it was, for the preview), and what it would take out of sight outlives it.
 */
export async function holdForJoining(round: RoundState): Promise<void> {
  for await (const [name, bytes] of fetchAhead(round, await unreadSegments(round))) {
    const segment = bytes && (await openOrNote(round, name, bytes));
    if (segment)
      await round.local.hold(
        { name: name.name, removes: await round.local.removedBy(segment.records) },
        bytes,
      );
  }
  await keepHeld(round.local, round.codec, round.signal);
}

/**
 * Brings bookmarks through the deletions of the held segments: edits by which they outlive them, here and everywhere.
 * Answers how many. Asking twice is the same as once.
 */
export async function keepHeld(local: Local, codec: Codec, signal: AbortSignal): Promise<number> {
  let kept = 0;
  for (const { name, removes } of await local.held()) {
    signal.throwIfAborted();
    const bytes = removes.length > 0 && (await local.heldBytes(name));
    if (!bytes) continue;
    const chosen = new Set(removes);
    const { records } = await openSegment(codec, ownName(name), bytes);
    kept += await local.outlive(records.filter(({ id }) => chosen.has(id)));
  }
  return kept;
}
