import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import { pairKey } from '@/lib/bookmarks/pair-key';
import { t } from '@/lib/i18n/messages';
import { libraryIndexOf } from '@/lib/search/library-index';
import { type DuplicatePair, findDuplicates } from '@/lib/story/find-duplicates';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

export interface Duplicates {
  /** Null while they are looked for the first time. */
  readonly pairs: readonly DuplicatePair[] | null;
  /** True when these are the newest of more. */
  readonly hasMore: boolean;
  readonly error: AppError | null;
  /** Makes one bookmark of a pair, of the one that is kept; the other goes to the trash. */
  readonly merge: (pair: DuplicatePair, kept: 'first' | 'second') => Promise<boolean>;
  /** Remembers that the two are two. */
  readonly keepApart: (pair: DuplicatePair) => Promise<boolean>;
}

/** Looking through a large library takes a moment: writes that follow each other are answered together. */
const settleMs = 500;

/** Bookmarks that may be one page, looked for again when the library changes; each answer can be taken back. */
export function useDuplicates({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>): Duplicates {
  const { library, send, onLibraryChange } = useServices();
  const [pairs, setPairs] = useState<readonly DuplicatePair[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let looking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      looking = new AbortController();
      const { signal } = looking;
      const found = await findDuplicates(library, libraryIndexOf(library), signal);
      if (signal.aborted) return;
      setError(found.ok ? null : found.error);
      if (!found.ok) return;
      setPairs(found.value.pairs);
      setHasMore(!found.value.isAll);
    };
    const stopLooking = () => {
      clearTimeout(timer);
      looking.abort();
    };
    void look();
    const stop = onLibraryChange(() => {
      // What is being found is of before: it would bring back a pair that was just answered.
      stopLooking();
      timer = setTimeout(() => void look(), settleMs);
    });
    return () => {
      stop();
      stopLooking();
    };
  }, [library, onLibraryChange]);

  const done = (pair: DuplicatePair, sentence: string, takeBack: () => ReturnType<typeof send>) => {
    // Gone at once: looking through a large library again takes a moment.
    setPairs((before) => before?.filter((one) => keyOf(one) !== keyOf(pair)) ?? null);
    const undo = async () => {
      const undone = await takeBack();
      if (undone.ok) announce({ sentence: t('status_undone') });
      else fail(undone.error);
    };
    announce({ sentence, undo: () => void undo() });
    return true;
  };
  const merge: Duplicates['merge'] = async (pair, kept) => {
    const [keep, drop] = kept === 'first' ? [pair.first, pair.second] : [pair.second, pair.first];
    const ids = { keep: keep.id, drop: drop.id };
    const merged = await send('mergeBookmarks', ids);
    if (merged.ok)
      return done(pair, t('status_merged', { title: keep.title }), () => send('unmergeBookmarks', ids));
    fail(merged.error);
    return false;
  };
  const keepApart: Duplicates['keepApart'] = async (pair) => {
    const ids = { one: pair.first.id, other: pair.second.id };
    const kept = await send('keepApart', { ...ids, isApart: true });
    if (kept.ok)
      return done(pair, t('status_keptApart'), () => send('keepApart', { ...ids, isApart: false }));
    fail(kept.error);
    return false;
  };
  return { pairs, hasMore, error, merge, keepApart };
}

export function keyOf({ first, second }: DuplicatePair): string {
  return pairKey(first.id, second.id);
}
