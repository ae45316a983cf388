import type { AppError } from '@/lib/base/errors';
import { Slices } from '@/lib/base/next-task';
import { ok, type Result } from '@/lib/base/result';
import type { LibraryReader } from '@/lib/store/library-reader';
import { Hits, type PackHits } from './hits';
import { holdsPhrases, includesArchived, matchPack } from './match';
import { idIn, type LabelsPack, packSize, type WordsPack } from './pack';
import type { Query } from './query';
import type { SortOrder } from './sort-order';
import { slotsOf, termsOf } from './term-list';
import { TextPacks } from './text-packs';

/** Bookmarks read at a time to see whether a phrase is really there. */
const checkedAtOnce = 200;

interface PacksOfKind<Pack> {
  readonly byNumber: Map<number, Pack>;
  /** Packs written after this are to be read again. */
  revision: number;
}

/**
 * Searches the library on behalf of one screen. Packs are read when first needed and kept; after a change of the
 * library only those that changed are read again. Cost of a search: O(distinct words of the library).
 */
export class LibraryIndex {
  readonly #labels: PacksOfKind<LabelsPack> = { byNumber: new Map(), revision: 0 };
  readonly #words: PacksOfKind<WordsPack> = { byNumber: new Map(), revision: 0 };
  readonly #text: TextPacks;
  /** One reading at a time: two would read the same packs twice. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly library: LibraryReader) {
    this.#text = new TextPacks(library);
  }

  /** All that answers a query, in order. An aborted search answers with what it has by then. */
  async search(query: Query, order: SortOrder, signal?: AbortSignal): Promise<Result<Hits, AppError>> {
    const loaded = await this.#load(query);
    if (!loaded.ok) return loaded;
    const answers: PackHits[] = [];
    const hidesArchived = !includesArchived(query);
    const slices = new Slices();
    for (const [number, labels] of this.#labels.byNumber) {
      if (signal?.aborted) break;
      await slices.rest();
      const words = this.#words.byNumber.get(number) ?? null;
      const text = query.inText ? await this.#text.read(number) : ok(null);
      if (!text.ok) return text;
      const match = matchPack({ labels, words, text: text.value }, query);
      const checked = await this.#withoutMistaken(labels, match.hits, match.doubtful, query, signal);
      if (!checked.ok) return checked;
      const hits = hidesArchived ? withoutArchived(labels, match.hits) : match.hits;
      answers.push({ labels, hits, titleHits: match.titleHits, withArchived: match.hits });
    }
    return ok(new Hits(answers, order));
  }

  /** What every bookmark is listed by, up to date. */
  async labels(): Promise<Result<readonly LabelsPack[], AppError>> {
    const loaded = await this.#load({ conditions: [], inText: false });
    return loaded.ok ? ok([...this.#labels.byNumber.values()]) : loaded;
  }

  /** Brings the packs that this query needs up to date. */
  #load(query: Query): Promise<Result<null, AppError>> {
    const needsWords = query.conditions.some(({ type }) => type === 'word' || type === 'phrase');
    const load = async (): Promise<Result<null, AppError>> => {
      const labels = await this.#update('labels', this.#labels);
      if (!labels.ok || !needsWords) return labels;
      const words = await this.#update('words', this.#words);
      return words.ok && query.inText ? this.#text.update() : words;
    };
    const loading = this.#reading.then(load, load);
    this.#reading = loading;
    return loading;
  }

  async #update<Pack extends LabelsPack | WordsPack>(
    kind: 'labels' | 'words',
    packs: PacksOfKind<Pack>,
  ): Promise<Result<null, AppError>> {
    const changed = await this.library.changedPacks(kind, packs.revision);
    if (!changed.ok) return changed;
    const read = await this.library.packsOf(kind, changed.value.numbers);
    if (!read.ok) return read;
    // The store gives packs of the kind that was asked for.
    for (const pack of read.value) packs.byNumber.set(pack.number, pack as Pack);
    // One written meanwhile is newer than this, and read again the next time.
    packs.revision = changed.value.revision;
    return ok(null);
  }

  /** Takes bookmarks out of `hits` that have the words of a phrase but not the phrase. */
  async #withoutMistaken(
    labels: LabelsPack,
    hits: Uint8Array,
    doubtful: Uint8Array,
    query: Query,
    signal: AbortSignal | undefined,
  ): Promise<Result<null, AppError>> {
    const slots = Array.from({ length: packSize }, (_, slot) => slot).filter((slot) => doubtful[slot] === 1);
    for (let from = 0; from < slots.length && !signal?.aborted; from += checkedAtOnce) {
      const slotById = new Map(
        slots.slice(from, from + checkedAtOnce).flatMap((slot) => {
          const id = idIn(labels, slot);
          return id === null ? [] : [[id, slot] as const];
        }),
      );
      const found = await this.library.getMany([...slotById.keys()]);
      if (!found.ok) return found;
      for (const bookmark of found.value) {
        const text = query.inText ? await this.library.text(bookmark.id) : null;
        if (text && !text.ok) return text;
        const slot = slotById.get(bookmark.id);
        if (slot !== undefined && !holdsPhrases(bookmark, text?.value ?? null, query)) hits[slot] = 0;
      }
    }
    return ok(null);
  }
}

function withoutArchived({ fields }: LabelsPack, hits: Uint8Array): Uint8Array {
  const left = hits.slice();
  const archived = termsOf(fields.status).indexOf('archived');
  if (archived !== -1) for (const slot of slotsOf(fields.status, archived)) left[slot] = 0;
  return left;
}

const indexes = new WeakMap<LibraryReader, LibraryIndex>();

/** The index of a screen, which owns one reader: whoever searches there shares what was loaded. */
export function libraryIndexOf(library: LibraryReader): LibraryIndex {
  const known = indexes.get(library);
  if (known) return known;
  const index = new LibraryIndex(library);
  indexes.set(library, index);
  return index;
}
