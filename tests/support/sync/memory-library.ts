import { deletionCell } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from '@/lib/sync/cell';
import { mergeCells } from '@/lib/sync/merge';

type Changed = Map<string, number>;

/** A profile's library in memory: bookmarks as cells, and the outbox, as plain as can be. */
export class MemoryLibrary {
  readonly cellsById = new Map<string, Cells>();
  /** Bookmark to its cells, each with the sequence of its latest change; in the order of the latest change. */
  readonly outbox = new Map<string, Changed>();
  sequence = 0;

  constructor(public now: () => number = Date.now) {}

  clone(): MemoryLibrary {
    const copy = new MemoryLibrary(this.now);
    for (const [id, cells] of this.cellsById) copy.cellsById.set(id, cells);
    for (const [id, changed] of this.outbox) copy.outbox.set(id, new Map(changed));
    copy.sequence = this.sequence;
    return copy;
  }

  /** What a person does to one bookmark. Deleting or saving anew beats all its cells; nothing else may predate that. */
  edit(id: string, values: Readonly<Record<string, unknown>>): void {
    const before = this.cellsById.get(id) ?? new Map<string, Cell>();
    const after = (stamp: number | undefined) => Math.max(this.now(), (stamp ?? -1) + 1);
    const written = new Map<string, Cell>();
    if (deletionCell in values) {
      const newest = Math.max(-1, ...[...before.values()].map(({ stamp }) => stamp));
      written.set(deletionCell, { value: values[deletionCell], stamp: after(newest) });
    }
    const bornAt = (written.get(deletionCell) ?? before.get(deletionCell))?.stamp ?? 0;
    for (const [name, value] of Object.entries(values)) {
      if (name === deletionCell) continue;
      written.set(name, { value, stamp: Math.max(bornAt, after(before.get(name)?.stamp)) });
    }
    this.merge({ id, cells: written });
  }

  /** Answers how many cells changed. */
  merge({ id, cells }: CellRecord): number {
    const merged = mergeCells(this.cellsById.get(id) ?? new Map(), cells);
    this.cellsById.set(id, merged.cells);
    if (merged.changed.length === 0 && merged.voided.length === 0) return 0;
    this.sequence += 1;
    const changed: Changed = this.outbox.get(id) ?? new Map();
    for (const name of merged.voided) changed.delete(name);
    for (const name of merged.changed) changed.set(name, this.sequence);
    this.outbox.delete(id);
    this.outbox.set(id, changed);
    return merged.changed.length;
  }

  isInSight(id: string): boolean {
    return isInSight(this.cellsById.get(id));
  }

  /** What a person would see, and what they would if a newer version showed its cells. */
  view(): Record<string, Record<string, unknown>> {
    const shown = [...this.cellsById].sort().map(([id, cells]) => {
      const ofThisLife = [...cells].filter(([name]) => name !== deletionCell).sort();
      return [id, Object.fromEntries(ofThisLife.map(([name, { value }]) => [name, value]))] as const;
    });
    return Object.fromEntries(shown.filter(([, cells]) => Object.keys(cells).length > 0));
  }
}

export function isInSight(cells: Cells | undefined): boolean {
  return cells?.get('url')?.value != null && cells.get('deletedAt')?.value == null;
}
