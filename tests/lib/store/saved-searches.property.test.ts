import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type KeptSearch, searchCell, searchesRecord } from '@/lib/bookmarks/saved-search';
import type { CellRecord } from '@/lib/sync/cell';
import { Profile, sendAll } from '../../support/sync/profile';
import { linkOf } from '../../support/sync/remote-row';

const ids = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];
const places = ['disk', 'backup'] as const;
const anySearch: fc.Arbitrary<KeptSearch> = fc.record({
  id: fc.constantFrom(...ids),
  name: fc.constantFrom('One', 'Two', 'Three', 'Four'),
  query: fc.constantFrom('tag:a', 'tag:b'),
  isLocal: fc.boolean(),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('put' as const), search: anySearch }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), id: fc.constantFrom(...ids) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('meet' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reset' as const) }) },
);
const steps = fc.array(fc.tuple(fc.constantFrom(0, 1), step), { minLength: 1, maxLength: 25 });

/** Two profiles with a place in common that is not private, and a backup each. */
class Pair {
  #resets = 0;
  private constructor(readonly profiles: readonly Profile[]) {}

  static async create(): Promise<Pair> {
    const pair = new Pair([await Profile.create(...places), await Profile.create(...places)]);
    for (const profile of pair.profiles) await pair.reset(profile);
    return pair;
  }

  async reset(profile: Profile): Promise<void> {
    for (const place of places) await profile.local(place).reset(linkOf(`${place}${++this.#resets}`));
  }

  /** Each sends what the other lacks; answers what was told. */
  async meet(): Promise<readonly CellRecord[]> {
    const told: CellRecord[] = [];
    for (const [from, to] of [this.profiles, [...this.profiles].reverse()] as [Profile, Profile][]) {
      const records = await sendAll(from.local('disk'));
      const local = await this.localCells(from);
      for (const { cells } of records)
        for (const cell of cells.keys()) expect(local.has(cell), `told of ${cell}`).toBe(false);
      told.push(...records);
      const link = await to.local('disk').link();
      if (link) await to.local('disk').apply({ name: 's', records, isFormer: false }, link);
    }
    return told;
  }

  async localCells(profile: Profile): Promise<ReadonlySet<string>> {
    const keys = await profile.connection.use((database) => database.getAllKeys('facts'));
    return new Set(
      keys
        .filter((key) => key.startsWith('local-search:'))
        .map((key) => searchCell(key.slice('local-search:'.length))),
    );
  }

  /** What both know that neither keeps to itself. */
  async shared(profile: Profile) {
    const local = new Set(
      (await Promise.all(this.profiles.map((one) => this.localCells(one)))).flatMap((cells) => [...cells]),
    );
    const cells = (await profile.local('backup', () => true, true).current([searchesRecord])).get(
      searchesRecord,
    );
    return [...(cells ?? [])].filter(([name]) => !local.has(name)).sort();
  }
}

it('profiles end with the same searches, and no place but the backup is told of one that stays', async () => {
  let meetings = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const pair = await Pair.create();
      for (const [who, one] of taken) {
        const profile = pair.profiles[who] as Profile;
        profile.clock += 3;
        if (one.type === 'put') await profile.store.putSearch(one.search);
        else if (one.type === 'remove') await profile.store.removeSearch(one.id);
        else if (one.type === 'reset') await pair.reset(profile);
        else meetings += (await pair.meet()).length;
      }
      for (const profile of pair.profiles) await pair.reset(profile);
      await pair.meet();
      await pair.meet();
      const [one, other] = pair.profiles as [Profile, Profile];
      expect(await pair.shared(one)).toEqual(await pair.shared(other));
      for (const profile of pair.profiles) {
        const backedUp = await sendAll(profile.local('backup', () => true, true));
        const kept = await profile.local('backup', () => true, true).current([searchesRecord]);
        expect(new Map(backedUp.map(({ id, cells }) => [id, cells]))).toEqual(kept);
      }
    }),
    { numRuns: 60 },
  );
  expect(meetings).toBeGreaterThan(20);
}, 120_000);
