import type { ListedBlob } from '@/lib/sync/remote';
import { MemoryRemote } from './memory-remote';

/** The network, the browser or the machine gave up. */
export class Outage extends Error {}

/** A remote of the worst kind that people own: late listings, uploads torn and left so, replies lost. */
export class FaultRemote extends MemoryRemote {
  /** While false, it does as it should. */
  isFaulty = false;
  #listedBefore: readonly ListedBlob[] = [];

  /** `chance`: true so often (0 to 1). */
  constructor(readonly chance: (probability: number) => boolean) {
    super();
  }

  override async list(): Promise<readonly ListedBlob[]> {
    this.#mayFail();
    const listed = await super.list();
    const before = this.#listedBefore;
    this.#listedBefore = listed;
    if (!this.isFaulty || !this.chance(0.2)) return listed;
    return before.filter(({ name }) => this.blobs.has(name) || this.chance(0.5));
  }

  override async get(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    this.#mayFail();
    return super.get(name);
  }

  override async put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#mayFail();
    if (this.isFaulty && this.chance(0.1)) {
      const length = [0.1, 0.3, 0.5, 0.7, 0.9].find(() => this.chance(0.3)) ?? 0;
      await super.put(name, bytes.slice(0, Math.floor(bytes.length * length)));
      throw new Outage('torn upload');
    }
    await super.put(name, bytes);
    this.#mayFail();
  }

  override async remove(name: string): Promise<void> {
    this.#mayFail();
    await super.remove(name);
    this.#mayFail();
  }

  #mayFail(): void {
    if (this.isFaulty && this.chance(0.1)) throw new Outage('no answer');
  }
}
