import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { type Draft, withDraft } from '@/lib/bookmarks/create';
import { useServices } from './services';

const empty: Draft = { tags: [], note: '' };

export interface DraftControls {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** Forgets it, once what it says is saved. */
  readonly drop: () => void;
}

/**
 * What a person writes about a page before it is saved. It outlives the popup, and when the page was saved another
 * way meanwhile (by the shortcut, from the menu) it goes into that bookmark.
 */
export function useDraft(
  address: string,
  known: Bookmark | null,
  onFailure: (error: AppError) => void,
): DraftControls {
  const { drafts, send } = useServices();
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...drafts.read(address) }));

  const drop = () => {
    drafts.drop(address);
    setDraft(empty);
  };
  useEffect(() => {
    const left = drafts.read(address);
    if (!known || !left) return;
    const { tags, note } = withDraft(known, { ...empty, ...left });
    void send('editBookmark', { id: known.id, edit: { tags, note } }).then((saved) => {
      if (saved.ok) drop();
      else onFailure(saved.error);
    });
    // Only a bookmark that was there when the popup opened: one saved here takes its draft along.
  }, []);

  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    if (next.note === '' && next.tags.length === 0) drafts.drop(address);
    else drafts.keep(address, next);
  };
  return { draft, change, drop };
}
