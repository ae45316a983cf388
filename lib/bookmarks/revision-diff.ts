import { foldText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';
import type { Bookmark, Revision } from './bookmark';
import { factsAsRead } from './correct';
import { DiffBudget, type DiffPart, diffWords } from './word-diff';

/** What a page says that is kept when it changes. */
export type Reading = Pick<Revision, 'title' | 'description' | 'takes'>;

/** What became of one take. */
export interface TakeDiff {
  /** Whose it is: from the later reading where it is in both. */
  readonly take: Take;
  /** The words of speaker, lens and verdict where one of them changed; null where none did. */
  readonly heading: readonly DiffPart[] | null;
  readonly text: readonly DiffPart[];
}

/** How one reading of a page differs from the next; null or absent where it does not. */
export interface RevisionDiff {
  readonly title: readonly DiffPart[] | null;
  readonly description: readonly DiffPart[] | null;
  readonly takes: readonly TakeDiff[];
}

/** What replaced a bookmark's revision: the next revision, or what the page says now (not what the user corrected). */
export function successorOf(bookmark: Bookmark, revision: Revision): Reading {
  return bookmark.revisions[bookmark.revisions.indexOf(revision) + 1] ?? factsAsRead(bookmark);
}

/**
 * Compares two readings. Takes are paired by who speaks and from which angle, else in order; those without a partner
 * came or went as a whole. Nothing of it is slow: what would be is shown as gone and come. `nameOfVerdict` says a verdict in the user's words.
 */
export function diffReadings(
  before: Reading,
  after: Reading,
  nameOfVerdict: (verdict: 'ship' | 'skip') => string,
): RevisionDiff {
  const budget = new DiffBudget();
  const changesOf = (old: string, recent: string): readonly DiffPart[] | null => {
    const parts = diffWords(old, recent, budget);
    return parts.every(({ change }) => change === 'kept') ? null : parts;
  };
  const headingOf = ({ speaker, lens, verdict }: Take) =>
    [speaker, lens, verdict && nameOfVerdict(verdict)].filter(Boolean).join(' · ');
  return {
    title: changesOf(before.title, after.title),
    description: changesOf(before.description ?? '', after.description ?? ''),
    takes: pairTakes(before.takes, after.takes).flatMap(([old, recent]) => {
      const take = recent ?? old;
      if (!take) return [];
      const heading = old && recent ? changesOf(headingOf(old), headingOf(recent)) : null;
      const text = changesOf(old?.text ?? '', recent?.text ?? '');
      if (!heading && !text) return [];
      return [{ take, heading, text: text ?? diffWords(take.text, take.text) }];
    }),
  };
}

type Pair = readonly [before: Take | undefined, after: Take | undefined];

function pairTakes(before: readonly Take[], after: readonly Take[]): readonly Pair[] {
  const left = [...before];
  const takeFirst = (isWanted: (take: Take) => boolean) => {
    const at = left.findIndex(isWanted);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const voiceOf = ({ speaker, lens }: Take) => foldText(`${speaker ?? ''} ${lens ?? ''}`);
  const named = after.map((take): Pair => [takeFirst((old) => voiceOf(old) === voiceOf(take)), take]);
  const pairs = named.map(
    ([old, take]): Pair => [
      // A renamed speaker who says the same is one take.
      old ?? takeFirst((other) => foldText(other.text) === foldText(take?.text ?? '')),
      take,
    ],
  );
  return [...pairs, ...left.map((gone): Pair => [gone, undefined])];
}
