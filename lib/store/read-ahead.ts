import { readCells } from '@/lib/bookmarks/read-cells';
import type { CellRecord } from '@/lib/sync/cell';

/** Records from elsewhere whose cells are let in (`readCells`) as they are taken, or before, while the disk is at work. */
export class ReadAhead {
  readonly #read: CellRecord[] = [];
  #next = 0;

  constructor(private readonly records: readonly CellRecord[]) {}

  get isDone(): boolean {
    return this.#read.length === 0 && this.#next >= this.records.length;
  }

  /** Reads as many of the next as will be taken. */
  read(count: number): void {
    const end = this.#next + count - this.#read.length;
    for (const { id, cells } of this.records.slice(this.#next, end)) {
      this.#read.push({ id, cells: readCells(id, cells) });
      this.#next++;
    }
  }

  /** The next so many, or all that are left. */
  take(count: number): readonly CellRecord[] {
    this.read(count);
    return this.#read.splice(0, count);
  }
}
