import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { idIn, type LabelsPack, packSize } from '@/lib/search/pack';
import { slotsOf, termsOf } from '@/lib/search/term-list';
import type { PackTerms } from './pack-terms';
import { isTelling, type Rarity, sameStory, storySpanMs, wordWeight } from './score';
import type { StoryWord, StoryWords } from './story-words';

/** How many bookmarks are read to see whether they tell the same story. */
const maxCandidates = 40;

/** The packs with a bookmark dated within a story's span of these dates (ms). */
export function packsNear(packs: Iterable<LabelsPack>, from: number, to: number): LabelsPack[] {
  return [...packs].filter((pack) => {
    const dates = sortedDates(pack);
    const first = dates[firstFrom(dates, from - storySpanMs)];
    return first !== undefined && first <= to + storySpanMs;
  });
}

/** How rare terms are among the bookmarks of these packs; as if a hundred others stood beside, for small libraries. */
export function rarityIn(packs: readonly PackTerms[]): Rarity {
  const count = 100 + packs.reduce((sum, { labels }) => sum + sortedDates(labels).length, 0);
  const rarityByTerm = new Map<string, number>();
  return (term) => {
    const known = rarityByTerm.get(term);
    if (known !== undefined) return known;
    const having = packs.reduce((sum, pack) => sum + pack.slotsWith(term).length, 0);
    const rarity = Math.log(count / (having + 1)) / Math.log(count);
    rarityByTerm.set(term, rarity);
    return rarity;
  };
}

/**
 * Bookmarks that share two telling words or more, close in time and not in the trash; the most promising first. Left out
 * is what cannot reach the score: a cosine is at most the root of the share that the words of both have of one side.
 */
export function candidatesFor(words: StoryWords, packs: readonly PackTerms[], rarity: Rarity): BookmarkId[] {
  const telling = [...words.wordByTerm.values()].filter((word) => isTelling(word) && word.isFindable);
  const whole = squareOf([...words.wordByTerm.values()].map((word) => worthOf(word, word.isName, rarity)));
  const least = (sameStory * sameStory - slack) * whole;
  const found = packs.flatMap((pack) => {
    const shared = new Uint8Array(packSize);
    const weight = new Float64Array(packSize);
    for (const word of telling) {
      const value = worthOf(word, true, rarity);
      for (const slot of pack.slotsWith(word.term)) {
        shared[slot] = (shared[slot] ?? 0) + 1;
        weight[slot] = (weight[slot] ?? 0) + value * value;
      }
    }
    const trash = slotsInTrash(pack.labels);
    return [...shared.keys()].flatMap((slot) => {
      if ((shared[slot] ?? 0) < 2 || (weight[slot] ?? 0) < least || trash.has(slot)) return [];
      if (Math.abs((pack.labels.dates[slot] ?? 0) - words.date) > storySpanMs) return [];
      const id = idIn(pack.labels, slot);
      return id === null ? [] : [{ id, weight: weight[slot] ?? 0 }];
    });
  });
  return found
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .slice(0, maxCandidates)
    .map(({ id }) => id);
}

/** For what is not counted here: common words, and that rarity differs a little around both. */
const slack = 0.02;

function worthOf(word: StoryWord, isName: boolean, rarity: Rarity): number {
  return wordWeight(word, isName, rarity) * word.salience;
}

function squareOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function slotsInTrash({ fields }: LabelsPack): ReadonlySet<number> {
  const index = termsOf(fields.flag).indexOf('trash');
  return new Set(index === -1 ? [] : slotsOf(fields.flag, index));
}

/** The dates of a pack's bookmarks, ascending. */
const datesByPack = new WeakMap<LabelsPack, Float64Array>();

function sortedDates(pack: LabelsPack): Float64Array {
  const known = datesByPack.get(pack);
  if (known) return known;
  const dates = pack.dates.filter((_, slot) => idIn(pack, slot) !== null).sort();
  datesByPack.set(pack, dates);
  return dates;
}

function firstFrom(dates: Float64Array, date: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? 0) < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
