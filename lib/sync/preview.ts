import { type CellName, deletionCell } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from './cell';
import type { Codec } from './codec';
import { fetchAhead } from './fetch-ahead';
import { ensureLink } from './fresh-link';
import type { MetProfile, ReplicaId } from './link';
import { listSegments } from './listing';
import type { Local } from './local';
import { mergeCells } from './merge';
import { withProfile } from './met-profiles';
import { openOrNote } from './open-or-note';
import type { Remote } from './remote';
import { countFaults, faultsOf } from './round-report';
import { type RoundOptions, RoundState } from './round-state';
import { ownName } from './segment';
import { isInSight } from './sight';
import { unreadSegments } from './unread';
import type { JoinPreview } from './view';

/** Bookmarks that are looked up here at once. */
const portion = 500;

/**
 * What joining would bring together: reads all that is there and merges none of it. What it read is kept, so that joining
 * downloads only what was written since. For a remote that was not joined yet: of one that was, its unread part.
 *
 * Throws `RemoteFailure`, what `signal.reason` is, and what the library throws.
 */
export async function previewJoin(
  remote: Remote,
  local: Local,
  codec: Codec,
  options: Pick<RoundOptions, 'signal' | 'onProgress' | 'now'>,
): Promise<JoinPreview> {
  const nobody = { id: '', name: '', browser: '' };
  const link = await ensureLink(local);
  const listing = await listSegments(remote, options.signal);
  const round = new RoundState(remote, local, codec, { ...options, profile: nobody }, link, listing);
  const there = new Map<string, Cells>();
  let profiles: Readonly<Record<ReplicaId, MetProfile>> = {};
  const held = new Set((await local.held()).map(({ name }) => name));
  const names = [...[...held].map(ownName), ...(await unreadSegments(round))];
  let done = 0;
  for await (const [name, bytes] of fetchAhead(round, names)) {
    round.progress('reading', done, names.length);
    done += 1;
    const segment = bytes && (await openOrNote(round, name, bytes));
    if (!segment) continue;
    for (const record of segment.records) meet(there, record);
    profiles = withProfile(profiles, name, segment.writer);
    if (held.has(name.name)) continue;
    await local.hold({ name: name.name, removes: await local.removedBy(segment.records) }, bytes);
  }
  const inSight = [...there.keys()].filter((id) => isInSight(there.get(id) ?? new Map()));
  return {
    here: await local.size(),
    there: inSight.length,
    both: await countHere(local, inSight),
    profiles: Object.values(profiles),
    faults: countFaults(faultsOf(round)),
  };
}

/** The cells that say whether a bookmark is in sight; their values only as far as they say that. */
const telling: readonly CellName[] = [deletionCell, 'url', 'savedAt', 'deletedAt'];

function meet(there: Map<string, Cells>, { id, cells }: CellRecord): void {
  const told = telling.flatMap((name): [CellName, Cell][] => {
    const cell = cells.get(name);
    if (!cell) return [];
    const value = typeof cell.value === 'string' ? '' : cell.value;
    return [[name, { value, stamp: cell.stamp }]];
  });
  there.set(id, mergeCells(there.get(id) ?? new Map(), new Map(told)).cells);
}

async function countHere(local: Local, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (let from = 0; from < ids.length; from += portion) {
    const here = await local.current(ids.slice(from, from + portion));
    count += [...here.values()].filter(isInSight).length;
  }
  return count;
}
