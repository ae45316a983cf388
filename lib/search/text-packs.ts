import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { LibraryReader } from '@/lib/store/library-reader';
import type { WordsPack } from './pack';

/** Packs of readable text are a megabyte each: of a large library only some are kept, the rest read at every search. */
const maxKept = 64;

/** The packs of readable text, read one at a time as a search comes to them. */
export class TextPacks {
  readonly #numbers = new Set<number>();
  readonly #kept = new Map<number, WordsPack>();
  #revision = 0;

  constructor(private readonly library: LibraryReader) {}

  /** Learns which packs there are, and forgets those that were written since the last time. */
  async update(): Promise<Result<null, AppError>> {
    const changed = await this.library.changedPacks('text', this.#revision);
    if (!changed.ok) return changed;
    for (const number of changed.value.numbers) {
      this.#numbers.add(number);
      this.#kept.delete(number);
    }
    this.#revision = changed.value.revision;
    return ok(null);
  }

  /** Null where none of the pack's bookmarks has a text. */
  async read(number: number): Promise<Result<WordsPack | null, AppError>> {
    if (!this.#numbers.has(number)) return ok(null);
    const kept = this.#kept.get(number);
    if (kept) return ok(kept);
    const read = await this.library.pack('text', number);
    if (!read.ok) return read;
    if (read.value === null) return ok(null);
    // The store gives packs of the kind that was asked for.
    const pack = read.value as WordsPack;
    if (this.#kept.size < maxKept) this.#kept.set(number, pack);
    return ok(pack);
  }
}
