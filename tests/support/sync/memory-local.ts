import { type CellName, deletionCell } from '@/lib/bookmarks/cells';
import type { Cell, CellRecord, Cells } from '@/lib/sync/cell';
import type { Link, SentMark } from '@/lib/sync/link';
import type { HeldSegment, Local, OutgoingSegment, UnsentBatch } from '@/lib/sync/local';
import { isNewer, mergeCells } from '@/lib/sync/merge';
import { charsOfRows } from '@/lib/sync/rows';
import { isInSight, MemoryLibrary } from './memory-library';

/** Records that are merged between two steps on disk: few, so that small libraries are stopped in between, too. */
const portion = 3;

type Bytes = Uint8Array<ArrayBuffer>;

interface State {
  link: Link | null;
  readonly outgoing: Map<string, OutgoingSegment>;
  readonly held: Map<string, { readonly segment: HeldSegment; readonly bytes: Bytes }>;
  /** The cells that the remote holds already, because they came from there. */
  readonly there: Map<string, Map<CellName, Cell>>;
}

/** The twin of the library's side of a round, in memory: no method awaits in between, so each is one step; `apply` alone has several. */
export class MemoryLocal implements Local {
  #state: State = { link: null, outgoing: new Map(), held: new Map(), there: new Map() };
  /** Called after each step: a test may throw here. */
  crash: () => void = () => undefined;
  /** Told of the edits that `outlive` writes. */
  onEdit: (id: string) => void = () => undefined;
  isSent: (name: CellName) => boolean = () => true;

  constructor(readonly library: MemoryLibrary) {}

  /** The same profile once more, as a copied folder or a restored backup is. */
  cloneWith(library: MemoryLibrary): MemoryLocal {
    const copy = new MemoryLocal(library);
    const { link, outgoing, held, there } = this.#state;
    const thereToo = new Map(Array.from(there, ([id, cells]) => [id, new Map(cells)]));
    copy.#state = { link, outgoing: new Map(outgoing), held: new Map(held), there: thereToo };
    copy.isSent = this.isSent;
    copy.onEdit = this.onEdit;
    return copy;
  }

  async link(): Promise<Link | null> {
    return structuredClone(this.#state.link);
  }

  async save(link: Link): Promise<void> {
    this.#keep(link);
    this.crash();
  }

  async reset(link: Link): Promise<void> {
    this.#state = { link: null, outgoing: new Map(), held: new Map(), there: new Map() };
    this.#keep(link);
    this.crash();
  }

  async apply(
    segment: { readonly name: string; readonly records: readonly CellRecord[]; readonly isFormer: boolean },
    link: Link,
  ): Promise<number> {
    let changed = 0;
    for (const [index, record] of segment.records.entries()) {
      if (index > 0 && index % portion === 0) this.crash();
      changed += this.library.merge(record);
      if (!segment.isFormer) this.#noteThere(record);
    }
    this.#state.held.delete(segment.name);
    this.#keep(link);
    this.crash();
    return changed;
  }

  async removedBy(records: readonly CellRecord[]): Promise<readonly string[]> {
    return records.filter((record) => this.#removes(record)).map(({ id }) => id);
  }

  async changedBy(records: readonly CellRecord[]): Promise<readonly string[]> {
    return records.filter(({ id, cells }) => this.#changes(id, cells)).map(({ id }) => id);
  }

  async outlive(records: readonly CellRecord[]): Promise<number> {
    const removing = records.filter((record) => this.#removes(record) || this.#empties(record));
    for (const { id, cells } of removing) {
      const ours = this.library.cellsById.get(id) ?? new Map<CellName, Cell>();
      const newest = Math.max(...[...ours.values(), ...cells.values()].map(({ stamp }) => stamp));
      const stamp = Math.max(this.library.now(), newest + 1);
      const kept = [...ours].map(([name, { value }]): [CellName, Cell] => [name, { value, stamp }]);
      const reborn = new Map([...kept, ['deletedAt', { value: null, stamp }] as const]);
      if (cells.has(deletionCell)) reborn.set(deletionCell, { value: true, stamp });
      this.library.merge({ id, cells: reborn });
      this.onEdit(id);
    }
    this.crash();
    return removing.length;
  }

  async hold(segment: HeldSegment, bytes: Bytes): Promise<void> {
    this.#state.held.set(segment.name, { segment, bytes });
    this.crash();
  }

  async held(): Promise<readonly HeldSegment[]> {
    return [...this.#state.held.values()].map(({ segment }) => segment);
  }

  async heldBytes(name: string): Promise<Bytes | null> {
    return this.#state.held.get(name)?.bytes ?? null;
  }

  async size(): Promise<number> {
    return [...this.library.cellsById.keys()].filter((id) => this.library.isInSight(id)).length;
  }

  async unsent(sent: SentMark, maxChars: number): Promise<UnsentBatch | null> {
    const rows = Array.from(this.library.outbox, ([id, changed]) => ({
      id,
      changed,
      sequence: Math.max(...changed.values()),
    })).filter(({ sequence }) => sequence > sent.position);
    if (rows.length === 0) return null;
    rows.sort((one, other) => one.sequence - other.sequence);
    const records: CellRecord[] = [];
    let chars = 0;
    for (const { id, changed, sequence } of rows) {
      const names = [...changed.keys()].filter((name) => (changed.get(name) ?? 0) > sent.base);
      const cells = this.#unsentOf(id, names);
      if (cells.size > 0) {
        records.push({ id, cells });
        chars += charsOfRows(cells);
      }
      const isLast = sequence === rows.at(-1)?.sequence;
      if (isLast) return { records, sent: { base: sequence, position: sequence } };
      if (chars > maxChars) return { records, sent: { base: sent.base, position: sequence } };
    }
    return null;
  }

  async sendable(): Promise<(name: CellName) => boolean> {
    return this.isSent;
  }

  async queue(segment: OutgoingSegment, link: Link): Promise<void> {
    this.#state.outgoing.set(segment.name, segment);
    this.#keep(link);
    this.crash();
  }

  async replaceOutgoing(name: string, others: readonly OutgoingSegment[], link: Link): Promise<void> {
    this.#state.outgoing.delete(name);
    for (const segment of others) this.#state.outgoing.set(segment.name, segment);
    this.#keep(link);
    this.crash();
  }

  async outgoing(): Promise<readonly OutgoingSegment[]> {
    return [...this.#state.outgoing.values()];
  }

  async delivered(name: string): Promise<void> {
    this.#state.outgoing.delete(name);
    this.crash();
  }

  async current(ids: readonly string[]): Promise<ReadonlyMap<string, Cells>> {
    const known = ids.map((id) => [id, this.library.cellsById.get(id)] as const);
    return new Map(known.filter((entry): entry is readonly [string, Cells] => entry[1] !== undefined));
  }

  /** Through a copy, as a database would: nothing a round does to its own reaches what is stored. */
  #keep(link: Link): void {
    this.#state.link = structuredClone(link);
  }

  #removes({ id, cells }: CellRecord): boolean {
    const ours = this.library.cellsById.get(id);
    return ours !== undefined && isInSight(ours) && !isInSight(mergeCells(ours, cells).cells);
  }

  /** Takes away what was written in it before a deletion. */
  #empties({ id, cells }: CellRecord): boolean {
    const ours = this.library.cellsById.get(id);
    return ours !== undefined && isInSight(ours) && mergeCells(ours, cells).voided.length > 0;
  }

  /** Told by all that is shown of it, before and after. */
  #changes(id: string, theirs: Cells): boolean {
    const alone = new MemoryLibrary();
    alone.merge({ id, cells: this.library.cellsById.get(id) ?? new Map() });
    const [wasInSight, before] = [alone.isInSight(id), JSON.stringify(alone.view())];
    alone.merge({ id, cells: theirs });
    return wasInSight && alone.isInSight(id) && JSON.stringify(alone.view()) !== before;
  }

  #noteThere({ id, cells }: CellRecord): void {
    const there = this.#state.there.get(id) ?? new Map<CellName, Cell>();
    const ours = this.library.cellsById.get(id);
    for (const [name, cell] of cells) {
      const now = ours?.get(name);
      if (now && !isNewer(now, cell)) there.set(name, cell);
    }
    this.#state.there.set(id, there);
  }

  #unsentOf(id: string, names: readonly CellName[]): Cells {
    const ours = this.library.cellsById.get(id);
    const there = this.#state.there.get(id);
    const unsent = new Map<CellName, Cell>();
    for (const name of names) {
      const cell = ours?.get(name);
      if (!cell || !this.isSent(name)) continue;
      const known = there?.get(name);
      if (!known || isNewer(cell, known)) unsent.set(name, cell);
    }
    return unsent;
  }
}
