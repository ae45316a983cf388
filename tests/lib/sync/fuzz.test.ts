import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../support/random-library';
import { FuzzRun, type Tally } from '../../support/sync/fuzz';
import { plainCodec } from '../../support/sync/plain-codec';

/** `SEED=7 npm run test:soak` for 10,000 other lives; `SEED=7 FIRST=123 RUNS=1` for the one that failed. */
const seed = Number(process.env.SEED ?? 1);
const runs = Number(process.env.RUNS ?? 300);
const first = Number(process.env.FIRST ?? 0);

describe('rounds of several profiles, whatever happens', () => {
  let random = randomFrom(0);

  beforeEach(() => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
      if (bytes instanceof Uint8Array)
        for (let index = 0; index < bytes.length; index += 1) bytes[index] = random(256);
      return bytes;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it(`end with the same library everywhere and nothing lost (${runs} random lives)`, {
    timeout: 3_600_000,
  }, async () => {
    const tally: Tally = new Map();
    for (let run = first; run < first + runs; run += 1) {
      random = randomFrom(seed * 7_919 + run * 31 + 5);
      const life = new FuzzRun(seed * 100_003 + run, plainCodec, tally);
      try {
        await life.live();
        await life.settle();
      } catch (thrown) {
        throw new Error(`SEED=${seed} FIRST=${run}: ${thrown}`, { cause: thrown });
      }
    }
    if (process.env.RUNS) console.log(JSON.stringify(Object.fromEntries([...tally].sort())));
    if (runs >= 30) expect(tally.get('compared with all edits')).toBeGreaterThan(runs / 3);
  });
});
