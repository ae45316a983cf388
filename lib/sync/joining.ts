import type { Codec } from './codec';
import { fetchAhead } from './fetch-ahead';
import type { Local } from './local';
import { openOrNote } from './open-or-note';
import type { RoundState } from './round-state';
import { openSegment, ownName } from './segment';
import { mayRemove } from './sight';
import { unreadSegments } from './unread';

/**
 * Joining is a union: what is here stays, though somebody there may have deleted the same page long ago. So all that is
 * there is read before any of it is merged (most of it was, for the preview), and what it would take out of sight, or
 * empty, outlives it. From then on the link says that it has begun: after a stop, what was merged cannot be told from what was here.
 * `isOwn`: nobody else has written there, so all of it was this profile's will.
 */
export async function joinAsUnion(round: RoundState, isOwn: boolean): Promise<void> {
  const { local } = round;
  if (!isOwn && (await local.size()) > 0) {
    const held = (await local.held()).map(({ name }) => ownName(name));
    for await (const [name, bytes] of fetchAhead(round, [...held, ...(await unreadSegments(round))])) {
      const segment = bytes && (await openOrNote(round, name, bytes));
      if (!segment) continue;
      const removing = segment.records.filter(({ cells }) => mayRemove(cells));
      if (removing.length > 0) await local.outlive(removing);
      await local.hold({ name: name.name, removes: [] }, bytes);
    }
  }
  await round.save({ ...round.link, next: 1 });
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
