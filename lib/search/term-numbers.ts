/** How full the table gets before it grows: most terms are then found where they are looked for first. */
const maxFilled = 0.5;
const nowhere = -1;

/**
 * Numbers terms as they come, each once. It takes a term as a part of a text, and makes a string of it only the first time:
 * most words of a pack were there before, and a map would have to be asked with a string of each.
 */
export class TermNumbers {
  /** By number. */
  readonly terms: string[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing: the number of a term stands where its hash says, or in the next places behind. */
  #numbers = new Int32Array(1 << 8).fill(nowhere);
  /** Whoever writes a page should not know which of its words meet in one place. */
  readonly #seed = Math.floor(Math.random() * 2 ** 32);

  numberOf(text: string, start: number, end: number): number {
    const hash = this.#hashOf(text, start, end);
    const last = this.#numbers.length - 1;
    for (let place = hash & last; ; place = (place + 1) & last) {
      const number = this.#numbers[place] ?? nowhere;
      if (number === nowhere) return this.#add(text.slice(start, end), hash, place);
      if (this.#hashes[number] === hash && this.#isTerm(number, text, start, end)) return number;
    }
  }

  #add(term: string, hash: number, place: number): number {
    const number = this.terms.push(term) - 1;
    this.#hashes.push(hash);
    this.#numbers[place] = number;
    if (this.terms.length > this.#numbers.length * maxFilled) this.#grow();
    return number;
  }

  #grow(): void {
    const last = this.#numbers.length * 2 - 1;
    this.#numbers = new Int32Array(last + 1).fill(nowhere);
    for (const [number, hash] of this.#hashes.entries()) {
      let place = hash & last;
      while (this.#numbers[place] !== nowhere) place = (place + 1) & last;
      this.#numbers[place] = number;
    }
  }

  #isTerm(number: number, text: string, start: number, end: number): boolean {
    const term = this.terms[number] ?? '';
    if (term.length !== end - start) return false;
    for (let at = 0; at < term.length; at++) {
      if (term.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  /** 30 bits, which the engine keeps as plain integers. */
  #hashOf(text: string, start: number, end: number): number {
    let hash = this.#seed;
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    return hash >>> 2;
  }
}
