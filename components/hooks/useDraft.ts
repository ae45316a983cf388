import { useEffect, useState } from 'preact/hooks';
import type { Draft } from '@/lib/bookmarks/create';
import { useServices } from './services';

const empty: Draft = { tags: [], note: '' };

export interface DraftControls {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  /** Forgets it, once what it says is saved. */
  readonly drop: () => void;
}

/** What a person writes about a page not saved yet. It outlives the popup; `key` names the page, null while unknown. */
export function useDraft(key: string | null): DraftControls {
  const { drafts } = useServices();
  const [draft, setDraft] = useState(empty);
  useEffect(() => {
    setDraft({ ...empty, ...(key === null ? null : drafts.read(key)) });
  }, [key, drafts]);

  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    if (key === null) return;
    if (next.note === '' && next.tags.length === 0) drafts.drop(key);
    else drafts.keep(key, next);
  };
  const drop = () => {
    if (key !== null) drafts.drop(key);
    setDraft(empty);
  };
  return { draft, change, drop };
}
