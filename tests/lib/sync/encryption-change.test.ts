import { describe, expect, it } from 'vitest';
import type { Codec } from '@/lib/sync/codec';
import { linkWithNewSecret } from '@/lib/sync/fresh-link';
import { runRound } from '@/lib/sync/round';
import { createCodec } from '@/lib/sync/seal';
import { importSecret } from '@/lib/sync/secret-keys';
import { MemoryLibrary } from '../../support/sync/memory-library';
import { MemoryLocal } from '../../support/sync/memory-local';
import { MemoryRemote } from '../../support/sync/memory-remote';

const never = new AbortController().signal;

describe('turning encryption on', () => {
  it.each([
    ['a clock that goes on', 1_000],
    ['a clock that stands still', 0],
  ])('leaves nothing plain behind, with %s', async (_what, tickMs) => {
    const remote = new MemoryRemote();
    const here = device(remote, tickMs);
    const [plain, sealed] = [createCodec([]), await sealedCodec()];
    for (let number = 0; number < 4; number += 1) {
      here.save(number);
      await here.round(plain);
    }
    await here.changeSecret();
    for (let round = 0; round < 4; round += 1) await here.round(sealed);
    expect(plainBlobs(remote)).toEqual([]);
    const there = device(remote, tickMs);
    await there.round(sealed);
    expect(there.library.view()).toEqual(here.library.view());
    expect(await here.local.size()).toBe(4);
  });

  it('leaves nothing plain behind when it is turned on, off and on before a round is through', async () => {
    const remote = new MemoryRemote();
    const here = device(remote, 1_000);
    here.save(1);
    await here.round(createCodec([]));
    await here.changeSecret();
    await here.changeSecret();
    const sealed = await sealedCodec();
    for (let round = 0; round < 4; round += 1) await here.round(sealed);
    expect(plainBlobs(remote)).toEqual([]);
  });
});

/** The fourth byte says whether a blob is sealed. */
function plainBlobs({ blobs }: MemoryRemote): string[] {
  return [...blobs].filter(([, bytes]) => bytes[3] !== 1).map(([name]) => name);
}

async function sealedCodec(): Promise<Codec> {
  const key = await importSecret({ type: 'key', key: 'A'.repeat(43) });
  return createCodec(key ? [key] : []);
}

function device(remote: MemoryRemote, tickMs: number) {
  const clock = { now: 1_000_000 };
  const library = new MemoryLibrary(() => clock.now);
  const local = new MemoryLocal(library);
  const profile = { id: 'id', name: 'Laptop', browser: 'Firefox' };
  return {
    library,
    local,
    save(number: number) {
      library.edit(`bookmark-${number}`.padEnd(22, '-'), {
        url: 'https://a.example/',
        title: `${number}`,
        savedAt: number,
      });
    },
    round(codec: Codec) {
      clock.now += tickMs;
      return runRound(remote, local, codec, { signal: never, profile, now: () => clock.now });
    },
    /** What the background does when a person chooses another secret. */
    async changeSecret() {
      const link = await local.link();
      if (link) await local.reset(linkWithNewSecret(link));
    },
  };
}
