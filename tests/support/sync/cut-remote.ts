import { Outage } from './fault-remote';
import { MemoryRemote } from './memory-remote';

/** How a request ends badly: not done at all; done, and nobody heard of it; an upload done by half. */
export type Cut = 'not done' | 'reply lost' | 'torn';

/** A remote that fails at one request, the n-th, in one way. */
export class CutRemote extends MemoryRemote {
  /** Which requests were uploads. */
  readonly puts = new Set<number>();
  #isCut = false;

  constructor(
    readonly at: number,
    readonly cut: Cut,
  ) {
    super();
  }

  override async list() {
    return this.#do(() => super.list());
  }

  override async get(name: string) {
    return this.#do(() => super.get(name));
  }

  override async put(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.puts.add(this.requestCount + 1);
    const isTorn = this.cut === 'torn' && this.#isNext();
    return this.#do(() => super.put(name, isTorn ? bytes.slice(0, bytes.length / 2) : bytes));
  }

  override async remove(name: string) {
    return this.#do(() => super.remove(name));
  }

  #isNext(): boolean {
    return !this.#isCut && this.requestCount + 1 === this.at;
  }

  async #do<Value>(request: () => Promise<Value>): Promise<Value> {
    if (!this.#isNext()) return request();
    this.#isCut = true;
    if (this.cut !== 'not done') await request();
    throw new Outage(this.cut);
  }
}
