import type { Bookmark, ReadingStatus } from '@/lib/bookmarks/bookmark';
import type { PageKind, Take } from '@/lib/extract/extraction';
import { bookmarkOf } from './bookmarks';

/** One saved page and its readable text. */
export interface RandomEntry {
  readonly bookmark: Bookmark;
  readonly text: string;
}

/** Whole numbers below a limit, the same sequence for the same seed (mulberry32). */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const vocabularySize = 40_000;
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu tra ple sho chi gra'.split(
  ' ',
);
const common =
  'the of to and in a model that is for on it agents with as open chips safety tokens price'.split(' ');

const cast: readonly (readonly [string, string])[] = [
  ['The Futurist', 'Big Picture'],
  ['The Skeptic', 'Reality Check'],
  ['The Founder', 'Business & Market'],
  ['The Builder', 'Developer Perspective'],
];
const sites: readonly (readonly [string, string])[] = Array.from({ length: 120 }, (_, number) => [
  `Paper ${wordOf(number * 311 + 40)}`,
  `${wordOf(number * 311 + 40)}.example`,
]);
const tags = Array.from({ length: 200 }, (_, number) => wordOf(number * 97 + 60));
const people = Array.from(
  { length: 900 },
  (_, number) => `${wordOf(number * 7 + 90)} ${wordOf(number * 13 + 500)}`,
);
const kinds: readonly PageKind[] = [
  'article',
  'article',
  'article',
  'article',
  'tool',
  'paper',
  'repository',
  'video',
];
const statuses: readonly ReadingStatus[] = ['unread', 'unread', 'unread', 'read', 'read', 'archived'];

/**
 * Made-up bookmarks as people save them: four takes of about ninety words on every second page, an article of some six
 * hundred words, words as rare and as common as in a language (Zipf's law). Bookmark n is the same at every call.
 */
export function randomEntry(number: number, seed = 1): RandomEntry {
  const random = randomFrom(seed * 1_000_003 + number);
  const word = () => wordOf(zipf(random));
  const sentence = (length: number) => {
    const words = Array.from({ length }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = (length: number) =>
    Array.from({ length: Math.ceil(length / 15) }, () => sentence(15)).join(' ');
  const pick = <Value>(values: readonly Value[]) => values[random(values.length)] as Value;
  const [siteName, host] = pick(sites);
  const savedAt = Date.UTC(2022, 0, 1) + number * 1_300_000 + random(900_000);
  const isPanel = random(2) === 0;
  const hasVerdicts = isPanel && random(3) === 0;
  const takes: Take[] = !isPanel
    ? []
    : cast.map(([speaker, lens]) => ({
        speaker,
        lens,
        verdict: hasVerdicts ? pick(['ship', 'skip'] as const) : null,
        text: paragraph(90),
      }));
  const text = Array.from({ length: 8 }, () => paragraph(75)).join('\n\n');
  const url = `https://${host}/${word()}-${word()}-${number}`;
  const bookmark = bookmarkOf(
    {
      url,
      canonicalUrl: url,
      kind: pick(kinds),
      title: sentence(9).slice(0, -1),
      description: sentence(24),
      authors: Array.from({ length: random(3) }, () => pick(people)),
      siteName,
      publishedAt: new Date(savedAt - random(5) * 86_400_000).toISOString().slice(0, 10),
      language: 'en',
      section: pick(['Models', 'Tools', 'Policy', null]),
      topics: Array.from({ length: random(4) }, () => pick(tags)),
      takes,
      wordCount: 600,
      tags: [...new Set(Array.from({ length: random(4) }, () => pick(tags)))],
      note: random(8) === 0 ? sentence(12) : '',
      status: pick(statuses),
      starred: random(12) === 0,
      verdict: random(15) === 0 ? pick(['ship', 'skip', 'watch'] as const) : null,
      savedAt,
    },
    savedAt,
  );
  return { bookmark, text };
}

/** A rank, the nth as often as one nth of the first. */
function zipf(random: (limit: number) => number): number {
  return Math.floor(Math.exp((random(1_000_000) / 1_000_000) * Math.log(vocabularySize)));
}

function wordOf(rank: number): string {
  const known = common[rank];
  if (known !== undefined) return known;
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}
