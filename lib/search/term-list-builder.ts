import { startOfTerm, type TermList } from './term-list';

const none = new Uint8Array(0);

/** Makes a list of terms that are given in order: one by one, or many as another list has them. */
export class TermListBuilder {
  readonly #text: string[] = ['\n'];
  readonly #ends: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #slots: Uint8Array;
  #terms = 0;
  #length = 1;
  #filled = 0;

  constructor(maxTerms: number, maxSlots: number) {
    this.#ends = new Uint32Array(maxTerms);
    this.#starts = new Uint32Array(maxTerms + 1);
    this.#slots = new Uint8Array(maxSlots);
  }

  /** The terms from one number up to, not with, another, as a list has them. */
  copy(list: TermList, from: number, to: number): void {
    if (from >= to) return;
    const { text, ends, starts, slots } = list;
    const textStart = startOfTerm(ends, from);
    const textEnd = (ends[to - 1] ?? 0) + 1;
    const slotStart = starts[from] ?? 0;
    const slotEnd = starts[to] ?? 0;
    for (let term = from; term < to; term++) {
      this.#ends[this.#terms] = (ends[term] ?? 0) - textStart + this.#length;
      this.#starts[this.#terms++] = (starts[term] ?? 0) - slotStart + this.#filled;
    }
    this.#text.push(text.slice(textStart, textEnd));
    this.#slots.set(slots.subarray(slotStart, slotEnd), this.#filled);
    this.#length += textEnd - textStart;
    this.#filled += slotEnd - slotStart;
  }

  /** A term and the slots that have it: ascending each, none in both. */
  add(term: string, slots: Uint8Array, more: Uint8Array = none): void {
    this.#text.push(`${term}\n`);
    this.#length += term.length;
    this.#ends[this.#terms] = this.#length++;
    this.#starts[this.#terms++] = this.#filled;
    const end = this.#filled + slots.length + more.length;
    this.#slots.set(slots, this.#filled);
    this.#slots.set(more, this.#filled + slots.length);
    if (more.length > 0) this.#slots.subarray(this.#filled, end).sort();
    this.#filled = end;
  }

  build(): TermList {
    this.#starts[this.#terms] = this.#filled;
    return {
      text: this.#text.join(''),
      ends: this.#ends.slice(0, this.#terms),
      starts: this.#starts.slice(0, this.#terms + 1),
      slots: this.#slots.slice(0, this.#filled),
    };
  }
}
