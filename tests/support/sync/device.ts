import type { Codec } from '@/lib/sync/codec';
import { runRound } from '@/lib/sync/round';
import type { RoundOptions } from '@/lib/sync/round-state';
import { MemoryLibrary } from './memory-library';
import { MemoryLocal } from './memory-local';
import { MemoryRemote } from './memory-remote';
import { plainCodec } from './plain-codec';

export const never = new AbortController().signal;
export const idOf = (number: number) => `bookmark-${number}`.padEnd(22, '-');

/** A profile with so many bookmarks, and what a round of it answers. */
export class Device {
  readonly library = new MemoryLibrary(() => this.clock.now);
  readonly local = new MemoryLocal(this.library);

  codec: Codec = plainCodec;

  constructor(
    readonly remote: MemoryRemote,
    readonly clock: { now: number },
    readonly name = 'Laptop',
  ) {}

  save(from: number, to = from): void {
    for (let number = from; number <= to; number += 1) {
      this.library.edit(idOf(number), {
        url: `https://a.example/${number}`,
        title: `${number}`,
        savedAt: number,
      });
    }
  }

  trash(from: number, to: number): void {
    for (let number = from; number <= to; number += 1) this.library.edit(idOf(number), { deletedAt: 1 });
  }

  round(options: Partial<RoundOptions> = {}) {
    this.clock.now += 1_000;
    const profile = { id: `library of ${this.name}`, name: this.name, browser: 'Firefox' };
    return runRound(this.remote, this.local, this.codec, {
      signal: never,
      profile,
      now: () => this.clock.now,
      ...options,
    });
  }

  size(): Promise<number> {
    return this.local.size();
  }
}

export function twoDevices(remote = new MemoryRemote()): {
  remote: MemoryRemote;
  here: Device;
  there: Device;
  clock: { now: number };
} {
  const clock = { now: 1_000_000 };
  return { remote, clock, here: new Device(remote, clock), there: new Device(remote, clock, 'Desktop') };
}
