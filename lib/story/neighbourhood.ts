import type { AppError } from '@/lib/base/errors';
import { Slices } from '@/lib/base/next-task';
import { ok, type Result } from '@/lib/base/result';
import type { LibraryIndex } from '@/lib/search/library-index';
import type { LabelsPack, WordsPack } from '@/lib/search/pack';
import type { LibraryReader } from '@/lib/store/library-reader';
import { packsNear, rarityIn } from './candidates';
import { PackTerms } from './pack-terms';
import type { Rarity } from './score';

/** What was saved about some time. */
export interface Near {
  readonly packs: readonly PackTerms[];
  readonly rarity: Rarity;
}

/** The library as it was at one time, by the neighbourhoods of dates. Words are read for packs near in time only. */
export class Neighbourhood {
  #labels: Promise<Result<readonly LabelsPack[], AppError>> | null = null;
  readonly #termsByPack = new Map<number, PackTerms>();
  /** By the numbers of its packs. */
  readonly #known = new Map<string, Near>();

  constructor(
    private readonly library: LibraryReader,
    private readonly index: LibraryIndex,
  ) {}

  /** Everything within a story's span of either date, and what lies between them. */
  async around(one: Dated, other: Dated): Promise<Result<Near, AppError>> {
    this.#labels ??= this.index.labels();
    const labels = await this.#labels;
    if (!labels.ok) return labels;
    const near = packsNear(labels.value, Math.min(one.date, other.date), Math.max(one.date, other.date));
    const name = near.map(({ number }) => number).join();
    const known = this.#known.get(name);
    if (known) return ok(known);
    const packs: PackTerms[] = [];
    const slices = new Slices();
    for (const pack of near) {
      const terms = await this.#termsOf(pack);
      if (!terms.ok) return terms;
      packs.push(terms.value);
      await slices.rest();
    }
    const found: Near = { packs, rarity: rarityIn(packs) };
    this.#known.set(name, found);
    return ok(found);
  }

  async #termsOf(labels: LabelsPack): Promise<Result<PackTerms, AppError>> {
    const known = this.#termsByPack.get(labels.number);
    if (known) return ok(known);
    const read = await this.library.pack('words', labels.number);
    if (!read.ok) return read;
    // The store gives the pack of the kind that was asked for.
    const terms = new PackTerms(labels, read.value as WordsPack | null);
    this.#termsByPack.set(labels.number, terms);
    return ok(terms);
  }
}

interface Dated {
  /** ms since 1970. */
  readonly date: number;
}
