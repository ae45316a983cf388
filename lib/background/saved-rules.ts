import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { deletionCell } from '@/lib/bookmarks/cells';
import { urlFiltersOf } from '@/lib/bookmarks/url-filters';
import type { PageRule, PageRules } from '@/lib/platform/page-rules';
import type { BookmarkPage, PageCursor } from '@/lib/store/library-reader';
import type { WholeLibraryReader } from '@/lib/store/whole-library-reader';

/** Changes with the shape of the filters or of what is known of them, so that an update of Panelmark makes the rules anew. */
const rulesVersion = 2;

/** So many bookmarks share a rule, and so are written again when one of them changes. */
const partSize = 50;

/**
 * So many bookmarks' rules are handed to the browser at a time: with each call it builds its matcher again and writes all
 * rules to disk, so that few large calls cost far less than many small ones.
 */
const batchSize = 500;

/** More changes than this are not followed one by one: the rules are made anew. */
const maxChanges = 200;

/** The cells of a bookmark that its filters are made of, besides its addresses, or that take it off the list. */
const relevantCells = new Set([
  ...['url', 'canonicalUrl', 'originalUrl', '=originalUrl', 'deletedAt', 'savedAt', 'status'],
  deletionCell,
]);

/** A stretch of the list, newest part first, and the rule that stands for it. */
interface Part {
  /** Null when no address in it can be matched. */
  readonly rule: string | null;
  /** The last bookmark in it; null: up to the end of the list. */
  readonly upTo: PageCursor | null;
  /** Whose filters the rule has: a bookmark that moves in the list, or is gone for good, is known by nothing else. */
  readonly ids: readonly BookmarkId[];
}

/** What is known of the rules in force. Absent while they are being changed, so that a stop in between is noticed. */
export interface RulesState {
  readonly version: number;
  /** The outbox's last write that the rules know of. */
  readonly sequence: number;
  readonly parts: readonly Part[];
}

export interface RulesStateKeeper {
  readonly read: () => Promise<RulesState | null>;
  readonly write: (state: RulesState | null) => Promise<void>;
}

/**
 * Keeps the browser's rules in step with the library: the newest `limit` bookmarks, fifty to a rule.
 *
 * A change replaces the rule its bookmark was in and the one it is in now. Whether there was any is one look at the outbox's last key, so
 * that starting costs no more. Whatever cannot be followed (a stop in between, an update, rules that went, many
 * changes at once) ends in making them anew.
 * Throws what browser or storage refuse; the next change tries again.
 */
export class SavedRules {
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly library: WholeLibraryReader,
    private readonly rules: PageRules,
    private readonly state: RulesStateKeeper,
    private readonly limit: number,
  ) {}

  /** Runs after those before it: two at once would each undo the other's. */
  bringUpToDate(): Promise<void> {
    return this.#next(() => this.#bringUpToDate());
  }

  /** Takes all rules off. */
  clear(): Promise<void> {
    return this.#next(async () => {
      await this.state.write(null);
      await this.rules.remove();
    });
  }

  #next(work: () => Promise<void>): Promise<void> {
    const next = this.#running.then(work, work);
    this.#running = next.catch(() => undefined); // told to whoever asked for it
    return next;
  }

  async #bringUpToDate(): Promise<void> {
    const state = await this.state.read();
    const sequence = trusted(await this.library.lastSequence());
    const isIntact = state?.version === rulesVersion && (await this.#areInForce(state.parts));
    // An outbox that went back belongs to another library: this one was emptied or replaced.
    if (!state || !isIntact || sequence < state.sequence) return this.#makeAnew(sequence);
    if (sequence === state.sequence) return;
    const changes = trusted(await this.library.changesSince(state.sequence, maxChanges + 1));
    if (changes.length > maxChanges) return this.#makeAnew(sequence);
    const relevant = changes.filter(
      ({ sequenceByCell, othersAt }) =>
        othersAt > state.sequence ||
        Object.entries(sequenceByCell).some(
          ([cell, written]) => written > state.sequence && (cell.startsWith('@') || relevantCells.has(cell)),
        ),
    );
    const ids = new Set(relevant.map(({ bookmarkId }) => bookmarkId));
    const changed = trusted(await this.library.getMany([...ids]));
    // Where each was and where it is: a merge moves a bookmark in the list, and one that is gone for good has no place.
    const stale = new Set([
      ...state.parts.filter((part) => part.ids.some((id) => ids.has(id))),
      ...changed.flatMap((bookmark) => partAt(state.parts, placeOf(bookmark)) ?? []),
    ]);
    const parts = stale.size === 0 ? state.parts : await this.#replace(state.parts, stale);
    await this.state.write({ version: rulesVersion, sequence, parts });
  }

  /** Looks at the newest and the oldest: the browser answers with all that it knows of a rule. */
  async #areInForce(parts: readonly Part[]): Promise<boolean> {
    const ids = parts.flatMap(({ rule }) => rule ?? []);
    const ends = [...new Set([...ids.slice(0, 1), ...ids.slice(-1)])];
    return ends.length === 0 || (await this.rules.known(ends)).length === ends.length;
  }

  async #makeAnew(sequence: number): Promise<void> {
    await this.state.write(null);
    await this.rules.remove();
    const parts: Part[] = [];
    let after: PageCursor | null = null;
    for (let left = this.limit; left > 0; left -= batchSize) {
      const batch: BookmarkPage = trusted(await this.library.page(after, Math.min(batchSize, left)));
      parts.push(...(await this.#add(batch.bookmarks, batch.next)));
      after = batch.next;
      if (after === null) break;
    }
    await this.state.write({ version: rulesVersion, sequence, parts });
  }

  /** Reads these parts of the list again; a part that has grown too large becomes several. */
  async #replace(parts: readonly Part[], stale: ReadonlySet<Part>): Promise<readonly Part[]> {
    await this.state.write(null);
    const fresh: Part[] = [];
    let after: PageCursor | null = null;
    for (const part of parts) {
      if (stale.has(part)) {
        const bookmarks = trusted(await this.library.between(after, part.upTo, this.limit));
        // The new rule before the old one goes: the icon does not flicker.
        fresh.push(...(await this.#add(bookmarks, part.upTo)));
        if (part.rule !== null) await this.rules.remove([part.rule]);
      } else {
        fresh.push(part);
      }
      after = part.upTo;
    }
    return this.#withinLimit(fresh);
  }

  async #withinLimit(parts: readonly Part[]): Promise<readonly Part[]> {
    let total = parts.reduce((sum, { ids }) => sum + ids.length, 0);
    const kept = [...parts];
    // A whole part too many: the oldest goes.
    for (let oldest = kept.at(-1); oldest && total - oldest.ids.length >= this.limit; oldest = kept.at(-1)) {
      if (oldest.rule !== null) await this.rules.remove([oldest.rule]);
      total -= oldest.ids.length;
      kept.pop();
    }
    return kept;
  }

  /** Makes parts of these bookmarks, the last of which reaches up to a place behind them, and has the browser keep their rules. */
  async #add(bookmarks: readonly Bookmark[], upTo: PageCursor | null): Promise<readonly Part[]> {
    const chunks = chunksOf(bookmarks);
    const rules: PageRule[] = [];
    const parts = chunks.map((chunk, index): Part => {
      const filters = chunk.flatMap(urlFiltersOf);
      const rule = filters.length === 0 ? null : crypto.randomUUID();
      if (rule !== null) rules.push({ id: rule, filters });
      const isLast = index === chunks.length - 1;
      const last = isLast ? undefined : chunk.at(-1);
      return { rule, upTo: last ? placeOf(last) : upTo, ids: chunk.map(({ id }) => id) };
    });
    await this.rules.add(rules);
    return parts;
  }
}

/** The part that holds this place of the list; null when it lies behind all of them. */
function partAt(parts: readonly Part[], place: PageCursor): Part | null {
  return parts.find(({ upTo }) => upTo === null || isUpTo(place, upTo)) ?? null;
}

function isUpTo([age, id]: PageCursor, [otherAge, otherId]: PageCursor): boolean {
  return age < otherAge || (age === otherAge && id <= otherId);
}

function chunksOf(bookmarks: readonly Bookmark[]): readonly (readonly Bookmark[])[] {
  if (bookmarks.length <= partSize * 2) return [bookmarks];
  const chunks: Bookmark[][] = [];
  for (let from = 0; from < bookmarks.length; from += partSize)
    chunks.push(bookmarks.slice(from, from + partSize));
  return chunks;
}

function placeOf({ savedAt, id }: Bookmark): PageCursor {
  return [-savedAt, id];
}

/** A library that does not answer stops the work; its screens say why. */
function trusted<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
