import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Cells } from '@/lib/sync/cell';
import type { Local } from '@/lib/sync/local';
import { runRound } from '@/lib/sync/round';
import { bookmarkOf } from '../../support/bookmarks';
import { randomFrom } from '../../support/random-library';
import { FaultRemote, Outage } from '../../support/sync/fault-remote';
import { MemoryLibrary } from '../../support/sync/memory-library';
import { plainCodec } from '../../support/sync/plain-codec';
import { Profile } from '../../support/sync/profile';
import { sorted } from '../../support/sync/random-cells';

const seed = Number(process.env.SEED ?? 1);
const runs = Number(process.env.RUNS ?? 40);
const first = Number(process.env.FIRST ?? 0);
const pages = Array.from({ length: 8 }, (_, number) => bookmarkOf({ url: `https://news.example/${number}` }));
const ids = pages.map(({ id }) => id);

/** A few profiles with the real library, each in a database of its own, and one remote that fails at anything. */
class Life {
  readonly #random: (limit: number) => number;
  readonly #remote: FaultRemote;
  readonly #oracle = new MemoryLibrary();
  #now = 1.7e12;

  private constructor(
    seed: number,
    readonly profiles: readonly Profile[],
  ) {
    this.#random = randomFrom(seed);
    this.#remote = new FaultRemote((probability) => this.#random(1e6) < probability * 1e6);
  }

  static async begin(seed: number): Promise<Life> {
    const profiles: Profile[] = [];
    for (let number = 0; number < 3; number += 1) profiles.push(await Profile.create('cloud'));
    return new Life(seed, profiles);
  }

  async step(): Promise<void> {
    this.#now += this.#random(300_000);
    const profile = this.profiles[this.#random(this.profiles.length)]!;
    profile.clock = this.#now + (this.profiles.indexOf(profile) - 1) * 90_000;
    const dice = this.#random(100);
    if (dice < 50) await this.#edit(profile);
    else if (dice < 53) await profile.reopen();
    else if (dice < 55) this.#remote.blobs.clear();
    else await this.#round(profile, this.#random(2) === 0);
  }

  async settle(): Promise<void> {
    for (let pass = 0; pass < 8; pass += 1) {
      for (const profile of this.profiles) {
        this.#now += 2 * 86_400_000;
        profile.clock = this.#now;
        await this.#round(profile, false);
      }
    }
    const everything = ids.map((id) => sorted(this.#oracle.cellsById.get(id) ?? new Map()));
    for (const profile of this.profiles) {
      const current = await profile.local('cloud').current(ids);
      expect(ids.map((id) => sorted(current.get(id) ?? new Map()))).toEqual(everything);
      const before = this.#remote.requestCount;
      const { faults } = await this.#round(profile, false);
      expect(this.#remote.requestCount - before).toBeLessThanOrEqual(1 + faults.length);
    }
  }

  async #edit(profile: Profile): Promise<void> {
    const page = pages[this.#random(pages.length)]!;
    const known = await profile.get(page.id);
    const dice = this.#random(8);
    if (known === null || dice === 0) await profile.save({ ...page, savedAt: profile.clock });
    else if (dice === 1) await profile.bury(page.id);
    else if (dice === 2) await profile.edit(page.id, { deletedAt: known.deletedAt ? null : profile.clock });
    else if (dice === 3) await profile.edit(page.id, { note: `Note ${profile.clock}` });
    else if (dice === 4) await profile.edit(page.id, { starred: !known.starred });
    else if (dice === 5) {
      const highlight = { quote: `Quote ${this.#random(4)}`, note: '', at: 1 };
      await profile.edit(page.id, { highlights: this.#random(2) ? [highlight] : [] });
    } else await profile.edit(page.id, { tags: ['ai', 'law', 'war'].filter(() => this.#random(2) === 0) });
    await this.#remember(profile, page.id);
  }

  async #remember(profile: Profile, id: string): Promise<void> {
    const cells: Cells = (await profile.local('cloud').current([id])).get(id) ?? new Map();
    this.#oracle.merge({ id, cells });
  }

  async #round(profile: Profile, isFaulty: boolean) {
    this.#remote.isFaulty = isFaulty;
    const real = profile.local('cloud');
    const stop = () => {
      if (isFaulty && this.#random(100) < 8) throw new Outage('stopped');
    };
    // As it is when the background dies once a step is on disk.
    const local: Local = new Proxy(real, {
      get:
        (target, name: keyof Local) =>
        async (...values: never[]) => {
          const answer = await (target[name] as (...values: never[]) => Promise<unknown>)(...values);
          if (name === 'outlive') for (const id of ids) await this.#remember(profile, id);
          stop();
          return answer;
        },
    });
    const options = {
      signal: new AbortController().signal,
      profile: { id: 'x', name: 'Profile', browser: 'fuzz' },
      now: () => profile.clock,
      limits: { cutChars: 1_500, largeBytes: 6_000, fanIn: 3 },
    };
    try {
      return await runRound(this.#remote, local, plainCodec, options);
    } catch (thrown) {
      if (!(thrown instanceof Outage)) throw thrown;
      return { faults: [] };
    }
  }
}

describe('rounds on the real library', () => {
  it(`end with the same library everywhere and nothing lost (${runs} random lives)`, {
    timeout: 600_000,
  }, async () => {
    for (let run = first; run < first + runs; run += 1) {
      const life = await Life.begin(seed * 100_003 + run);
      try {
        for (let step = 0; step < 40; step += 1) await life.step();
        await life.settle();
      } catch (thrown) {
        throw new Error(`SEED=${seed} FIRST=${run}: ${thrown}`, { cause: thrown });
      }
    }
  });
});
