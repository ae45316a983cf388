import type { AppError } from '@/lib/base/errors';
import { nextTask, Slices } from '@/lib/base/next-task';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { LibraryIndex } from '@/lib/search/library-index';
import type { LibraryReader } from '@/lib/store/library-reader';
import { candidatesFor } from './candidates';
import { Neighbourhood } from './neighbourhood';
import { haveSameSource, sourceAddress } from './same-source';
import { sameStory, scoreStory } from './score';
import { storyWordsOf } from './story-words';

/** Another save of the same story. */
export interface StoryLink {
  readonly bookmark: Bookmark;
  /** True when one retells the other, or both the same report. */
  readonly isCertain: boolean;
  /** What both say, the most telling first; empty where only the source tells. */
  readonly shared: readonly string[];
}

/**
 * Finds the saves that tell the same story as one of them, from the packs near in time and the records of the few that
 * come into question. One per screen; what it knows holds until the library changes (`forget`). Two bookmarks find each
 * other or neither does.
 */
export class StoryFinder {
  /** By what is told of each. */
  #known = new Map<string, Finding>();
  #neighbourhood: Neighbourhood;
  readonly #changes = new EventTarget();
  /** One after another: each gives the screen its turn, and together they would not. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly library: LibraryReader,
    private readonly index: LibraryIndex,
  ) {
    this.#neighbourhood = new Neighbourhood(library, index);
  }

  /** The library changed: everything is to be found anew, and what has not been found is no longer looked for. */
  forget(): void {
    this.#known = new Map();
    this.#neighbourhood = new Neighbourhood(this.library, this.index);
    this.#changes.dispatchEvent(new Event('forget'));
  }

  /** Calls back whenever what was found may be so no longer. */
  onForget(callBack: () => void, signal: AbortSignal): void {
    this.#changes.addEventListener('forget', callBack, { signal });
  }

  /**
   * Certain ones first, then newest first. Asked twice, answered once; no longer looked for, and answered with none,
   * when everybody who asked has left before its turn came, or the library changed before it was found.
   */
  find(bookmark: Bookmark, signal?: AbortSignal): Promise<Result<readonly StoryLink[], AppError>> {
    const told = toldBy(bookmark);
    const known = this.#known.get(told);
    if (known) {
      known.signals.push(signal);
      return known.links;
    }
    const neighbourhood = this.#neighbourhood;
    const signals = [signal];
    const links = this.#last.then(() => {
      if (this.#isPast(neighbourhood)) return ok([]);
      if (!signals.every((one) => one?.aborted)) return this.#find(bookmark, neighbourhood);
      this.#known.delete(told);
      return ok([]);
    });
    this.#last = links.then(nextTask, nextTask);
    this.#known.set(told, { links, signals });
    return links;
  }

  #isPast(neighbourhood: Neighbourhood): boolean {
    return neighbourhood !== this.#neighbourhood;
  }

  async #find(
    bookmark: Bookmark,
    neighbourhood: Neighbourhood,
  ): Promise<Result<readonly StoryLink[], AppError>> {
    const words = storyWordsOf(bookmark);
    const sources = await this.library.sharingSource(bookmark.aliases, sourceAddress(bookmark));
    if (!sources.ok) return sources;
    const near = await neighbourhood.around(words, words);
    if (!near.ok) return near;
    const ids = candidatesFor(words, near.value.packs, near.value.rarity);
    const found = await this.library.getMany(ids.filter((id) => id !== bookmark.id));
    if (!found.ok) return found;
    const byId = new Map([...sources.value, ...found.value].map((one) => [one.id, one]));
    byId.delete(bookmark.id);
    const links: StoryLink[] = [];
    const slices = new Slices();
    for (const other of byId.values()) {
      if (other.deletedAt !== null) continue;
      await slices.rest();
      if (this.#isPast(neighbourhood)) return ok([]);
      const otherWords = storyWordsOf(other);
      // Counted around both, so that it is the same from either side.
      const around = await neighbourhood.around(words, otherWords);
      if (!around.ok) return around;
      const score = scoreStory(words, otherWords, around.value.rarity);
      const isCertain = haveSameSource(bookmark, other);
      if (isCertain || (score && score.score >= sameStory))
        links.push({ bookmark: other, isCertain, shared: score?.shared.slice(0, maxShown) ?? [] });
    }
    return ok(links.sort(byCertaintyThenDate));
  }
}

/** All that a bookmark's story is found by. */
function toldBy(bookmark: Bookmark): string {
  const { id, title, description, topics, sourceName, originalUrl, publishedAt, savedAt, aliases } = bookmark;
  const facts = [id, title, description, topics, sourceName, originalUrl, publishedAt, savedAt, aliases];
  return JSON.stringify(facts);
}

interface Finding {
  readonly links: Promise<Result<readonly StoryLink[], AppError>>;
  /** Of those who asked; undefined is for one who never leaves. */
  readonly signals: (AbortSignal | undefined)[];
}

/** How many shared words are named. */
const maxShown = 4;

function byCertaintyThenDate(one: StoryLink, other: StoryLink): number {
  return (
    Number(other.isCertain) - Number(one.isCertain) ||
    other.bookmark.savedAt - one.bookmark.savedAt ||
    (one.bookmark.id < other.bookmark.id ? -1 : 1)
  );
}
