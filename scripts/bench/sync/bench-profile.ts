import type { Codec } from '../../../lib/sync/codec';
import type { Remote } from '../../../lib/sync/remote';
import { runRound } from '../../../lib/sync/round';
import type { RoundReport } from '../../../lib/sync/round-report';
import { MemoryLibrary } from '../../../tests/support/sync/memory-library';
import { MemoryLocal } from '../../../tests/support/sync/memory-local';

/** A profile with its library in memory; rounds, codec and remotes are those of the extension. */
export class BenchProfile {
  readonly library: MemoryLibrary;
  readonly #local: MemoryLocal;

  constructor(
    private readonly name: string,
    private readonly remote: Remote,
    private readonly codec: Codec,
    private readonly now: () => number = Date.now,
  ) {
    this.library = new MemoryLibrary(now);
    this.#local = new MemoryLocal(this.library);
  }

  round(): Promise<RoundReport> {
    return runRound(this.remote, this.#local, this.codec, {
      signal: new AbortController().signal,
      profile: { id: `${this.name}-profile`, name: this.name, browser: 'Chromium 156' },
      now: this.now,
    });
  }

  /** Rounds until one has nothing to do, as those of the next hours would have. */
  async settle(): Promise<void> {
    for (let round = 0; round < 10; round++) {
      const { read, sent, merged, removed } = await this.round();
      if (read + sent + merged + removed === 0) return;
    }
    throw new Error(`${this.name} finds no rest`);
  }

  star(id: string, isStarred: boolean): void {
    this.library.edit(id, { starred: isStarred });
  }
}
