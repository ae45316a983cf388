import { deletionCell } from '../../../lib/bookmarks/cells';
import { sealSegment } from '../../../lib/sync/segment';
import { randomFrom } from '../../../tests/support/random-library';
import { MemoryRemote } from '../../../tests/support/sync/memory-remote';
import { BenchProfile } from './bench-profile';
import { fullRecord } from './full-bookmarks';
import { newSecret } from './new-secret';

export interface YearUse {
  readonly rounds: number;
  readonly bookmarks: number;
  /** Everything ever saved, what was deleted for good too. */
  readonly records: number;
  readonly blobs: { readonly mean: number; readonly most: number; readonly atEnd: number };
  readonly storedBytes: number;
  /** All that is known as one segment. */
  readonly snapshotBytes: number;
  readonly upBytes: number;
  /** Bodies of segments. */
  readonly downBytes: number;
  readonly requests: MemoryRemote['requests'];
}

const roundsPerDay = 8;
const threeHoursMs = 3 * 3_600_000;

/**
 * A year of three profiles with the real rounds, rows and codec on a remote in memory: each has eight rounds a day, and
 * together they save twelve pages and make some twenty edits. Throws when they do not end with the same library.
 */
export async function simulateYear(days: number, seed: number): Promise<YearUse> {
  const random = randomFrom(seed);
  const chance = (percent: number) => random(100) < percent;
  const remote = new MemoryRemote();
  const { codec } = await newSecret();
  let now = Date.UTC(2026, 0, 1);
  const profiles = ['Laptop', 'Desktop', 'Work'].map(
    (name) => new BenchProfile(name, remote, codec, () => now),
  );
  const ids: string[] = [];
  const trashed: string[] = [];
  const blobs = { sum: 0, most: 0 };
  let rounds = 0;
  for (let tick = 0; tick < days * roundsPerDay; tick++) {
    now += threeHoursMs;
    for (const profile of profiles) {
      now += 1_000;
      if (chance(50)) {
        const record = fullRecord(ids.length);
        ids.push(record.id);
        profile.library.merge(record);
      }
      const id = ids[random(ids.length)];
      if (id && chance(90) && profile.library.isInSight(id)) edit(profile, id);
      const gone = trashed.length > 30 ? trashed.shift() : undefined;
      if (gone) profile.library.edit(gone, { [deletionCell]: true });
      await profile.round();
      rounds += 1;
      blobs.sum += remote.blobs.size;
      blobs.most = Math.max(blobs.most, remote.blobs.size);
    }
  }
  for (let pass = 0; pass < 3; pass++) for (const profile of profiles) await profile.settle();
  return {
    rounds,
    ...counts(profiles),
    blobs: { mean: blobs.sum / rounds, most: blobs.most, atEnd: remote.blobs.size },
    storedBytes: remote.sizeBytes,
    snapshotBytes: await snapshotBytes(profiles),
    upBytes: remote.upBytes,
    downBytes: remote.downBytes,
    requests: remote.requests,
  };

  function edit({ library }: BenchProfile, id: string): void {
    if (!chance(10)) {
      library.edit(id, { status: chance(50) ? 'read' : 'unread', [`#topic ${random(9)}`]: true });
      return;
    }
    library.edit(id, { deletedAt: now });
    trashed.push(id);
  }

  async function snapshotBytes([first]: readonly BenchProfile[]): Promise<number> {
    const records = Array.from(first?.library.cellsById ?? [], ([id, cells]) => ({ id, cells }));
    const writer = { id: '', name: '', browser: '' };
    const span = { replica: 'snapshot00', lo: 0, hi: now };
    return (await sealSegment(codec, '0'.repeat(32), span, { writer, records })).bytes.length;
  }
}

function counts(profiles: readonly BenchProfile[]): Pick<YearUse, 'bookmarks' | 'records'> {
  const views = new Set(profiles.map(({ library }) => JSON.stringify(library.view())));
  const [first] = profiles;
  if (views.size !== 1 || !first) throw new Error('the profiles do not have the same library');
  const ids = [...first.library.cellsById.keys()];
  return { bookmarks: ids.filter((id) => first.library.isInSight(id)).length, records: ids.length };
}
