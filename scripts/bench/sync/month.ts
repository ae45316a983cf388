import { randomFrom } from '../../../tests/support/random-library';
import { MemoryRemote } from '../../../tests/support/sync/memory-remote';
import { BenchProfile } from './bench-profile';
import { fullRecord } from './full-bookmarks';
import { newSecret } from './new-secret';

/** How somebody uses Panelmark: bookmarks at the start of the month, what they do on a day, all profiles together. */
export interface Habit {
  readonly name: string;
  /** Of all users. */
  readonly share: number;
  readonly profiles: number;
  readonly bookmarks: number;
  readonly savesPerDay: number;
  readonly editsPerDay: number;
  readonly hoursPerDay: number;
}

export const habits: readonly Habit[] = [
  {
    name: 'now and then',
    share: 0.6,
    profiles: 2,
    bookmarks: 200,
    savesPerDay: 2,
    editsPerDay: 3,
    hoursPerDay: 3,
  },
  {
    name: 'daily',
    share: 0.35,
    profiles: 3,
    bookmarks: 2_000,
    savesPerDay: 12,
    editsPerDay: 25,
    hoursPerDay: 8,
  },
  {
    name: 'for a living',
    share: 0.05,
    profiles: 4,
    bookmarks: 5_000,
    savesPerDay: 60,
    editsPerDay: 150,
    hoursPerDay: 12,
  },
];

/** What one user asked of the storage in a month, and left there at its end. */
export interface MonthUse {
  readonly listings: number;
  readonly writes: number;
  readonly reads: number;
  readonly removals: number;
  readonly upBytes: number;
  /** Bodies of segments; listings and headers come on top. */
  readonly downBytes: number;
  readonly storedBytes: number;
  readonly blobs: number;
}

const days = 30;
const quarterMs = 15 * 60_000;

/**
 * A month of one user, with the real rounds on a remote in memory: a round every quarter of an hour in which a browser
 * runs, and one more after each change. The first upload, a month's own, is not counted.
 */
export async function simulateMonth(habit: Habit, seed: number): Promise<MonthUse> {
  const random = randomFrom(seed);
  const remote = new MemoryRemote();
  const { codec } = await newSecret();
  let now = Date.UTC(2026, 0, 1);
  const profiles = Array.from(
    { length: habit.profiles },
    (_, number) => new BenchProfile(`Profile ${number}`, remote, codec, () => now),
  );
  const ids = await fill(profiles, habit.bookmarks);
  const before = { ...remote.requests, up: remote.upBytes, down: remote.downBytes };
  const quarters = habit.hoursPerDay * 4;
  for (let day = 0; day < days; day++) {
    for (let quarter = 0; quarter < quarters; quarter++) {
      now = Date.UTC(2026, 0, 1 + day, 8) + quarter * quarterMs;
      for (const profile of profiles) {
        now += 1_000;
        await profile.round();
        const chance = (perDay: number) =>
          random(1_000_000) / 1_000_000 < perDay / quarters / profiles.length;
        const saves = chance(habit.savesPerDay);
        const edits = chance(habit.editsPerDay);
        if (saves) {
          const record = fullRecord(ids.length);
          ids.push(record.id);
          profile.library.merge(record);
        }
        if (edits) profile.star(ids[random(ids.length)] ?? '', random(2) === 0);
        if (saves || edits) await profile.round();
      }
    }
  }
  const { list, get, put, remove } = remote.requests;
  return {
    listings: list - before.list,
    writes: put - before.put,
    reads: get - before.get,
    removals: remove - before.remove,
    upBytes: remote.upBytes - before.up,
    downBytes: remote.downBytes - before.down,
    storedBytes: remote.sizeBytes,
    blobs: remote.blobs.size,
  };
}

async function fill(profiles: readonly BenchProfile[], bookmarks: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < bookmarks; number++) {
    const record = fullRecord(number);
    ids.push(record.id);
    profiles[0]?.library.merge(record);
  }
  for (const profile of [...profiles, ...profiles]) await profile.settle();
  return ids;
}
