import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { hostOf } from '@/lib/bookmarks/source';
import { dateOf } from '@/lib/search/labels';
import { wordsIn } from '@/lib/search/words';
import { commonWords } from './common-words';
import { leadingTerm, type Token, tokensOf } from './terms';

/** What a bookmark says of the event it tells. */
export interface StoryWords {
  /** When it was published, as far as known, else saved; ms since 1970. */
  readonly date: number;
  readonly wordByTerm: ReadonlyMap<string, StoryWord>;
  /** Names in the title to the numbers that follow them: `heron` → 2 (a version, not another event). */
  readonly versionsByName: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface StoryWord {
  readonly term: string;
  readonly form: string;
  /** How much of the story it says, by where it stands: 0 to 1. */
  readonly salience: number;
  /** Written as names are: with a capital where a plain word has none. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  readonly isCommon: boolean;
  /** Stands where packs can find it, so that a pair is found from either side. */
  readonly isFindable: boolean;
}

type Told = Pick<
  Bookmark,
  'title' | 'description' | 'topics' | 'sourceName' | 'originalUrl' | 'publishedAt' | 'savedAt'
>;

const salienceOf = { title: 1, deck: 0.6, aside: 0.35 } as const;

export function storyWordsOf(bookmark: Told): StoryWords {
  const { title, description, topics, sourceName, originalUrl } = bookmark;
  const wordByTerm = new Map<string, StoryWord>();
  const add = (
    tokens: readonly Token[],
    salience: number,
    isFindable: boolean,
    names: ReadonlySet<string>,
  ) => {
    for (const { term, form, isNumber } of tokens) {
      const known = wordByTerm.get(term);
      wordByTerm.set(term, {
        term,
        form: known?.form ?? form,
        salience: Math.max(known?.salience ?? 0, salience),
        isName: known?.isName === true || names.has(term),
        isNumber,
        isCommon: commonWords.has(term),
        isFindable: known?.isFindable === true || isFindable,
      });
    }
  };
  const deck = (description ?? '').slice(0, maxDeck);
  const names = namesIn(title, deck);
  add(tokensOf(title), salienceOf.title, true, names);
  add(findableTokens(deck), salienceOf.deck, true, names);
  add(findableTokens([...topics, sourceName ?? ''].join('\n')), salienceOf.aside, true, names);
  add(tokensOf(originalUrl === null ? '' : wordsOfAddress(originalUrl)), salienceOf.aside, false, names);
  return { date: dateOf(bookmark), wordByTerm, versionsByName: versionsIn(title) };
}

/** Decks say it in their first sentences; what goes on is the story itself. */
const maxDeck = 400;

/** Those that a pack can be asked for. */
function findableTokens(text: string): Token[] {
  const asked = new Set(wordsIn(text).map(leadingTerm));
  return tokensOf(text).filter(({ term }) => asked.has(term));
}

function wordsOfAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname } = new URL(address);
  return `${hostOf(address).split('.').at(-2) ?? ''} ${pathname.replace(/[-_/.]+/g, ' ')}`;
}

/** Words with a capital where plain words of the same text have none. */
function namesIn(...texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const plain = new Set<string>();
  for (const text of texts) {
    const sentences = text.split(/(?<=[.!?:;…])\s+|\n+/);
    const inside = sentences.flatMap((sentence) => sentence.match(/(?<=\p{L}.*?)\b[\p{L}\p{N}'’]+/gsu) ?? []);
    const words = inside.filter((word) => /\p{L}{2}/u.test(word));
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    // In Title Case, and where every noun has a capital, one says nothing.
    const tells = capitals.length <= words.length * 0.5;
    for (const word of words) {
      const isOddlyWritten = /\p{Ll}\p{Lu}/u.test(word) || (tells && /^\p{Lu}{2}/u.test(word));
      const isCapital = /^\p{Lu}/u.test(word);
      for (const { term } of tokensOf(word)) {
        if (isOddlyWritten || (tells && isCapital)) names.add(term);
        else if (!isCapital) plain.add(term);
      }
    }
  }
  for (const term of plain) names.delete(term);
  return names;
}

/** "Heron 2", "GPT-5.2", "Lumen 9e": a name and a number right behind it; a year is none. */
function versionsIn(title: string): ReadonlyMap<string, ReadonlySet<string>> {
  const versionsByName = new Map<string, Set<string>>();
  for (const [, name = '', version = ''] of title.matchAll(
    /(\p{Lu}[\p{L}\p{M}]+)[- ]?v?(\d+(?:\.\d+)*)(?![\d,%])/gu,
  )) {
    const [token] = tokensOf(name);
    if (!token || commonWords.has(token.term) || /^(19|20)\d\d$/.test(version)) continue;
    const known = versionsByName.get(token.term) ?? new Set();
    versionsByName.set(token.term, known.add(version));
  }
  return versionsByName;
}
