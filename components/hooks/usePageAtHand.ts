import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type AppError, isLibraryClosed } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bareReading, type Draft, type Reading } from '@/lib/bookmarks/create';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';
import type { TabPage } from '@/lib/messaging/protocol';
import { useServices } from './services';

/** The page in the tab behind the popup, as far as it is known at the moment. */
export type PageAtHand =
  | { readonly status: 'looking' }
  /** A page of the browser, a local file: nothing that could be saved. */
  | { readonly status: 'none' }
  | {
      readonly status: 'reading' | 'read';
      readonly tab: TabPage;
      /** Its normalised address. */
      readonly address: string;
      /** What the page says of itself; before it was read, what its tab says. */
      readonly reading: Reading;
      readonly known: Bookmark | null;
      readonly retelling: Bookmark | null;
      readonly error: AppError | null;
    };

type KnownTab = Exclude<PageAtHand, { status: 'looking' | 'none' }>;

export interface PageAtHandControls {
  readonly page: PageAtHand;
  /** Answers with the saved bookmark once it is on disk; null when that failed, which the page then shows. */
  readonly save: (draft: Draft) => Promise<Bookmark | null>;
}

/** Finds the page at hand: first in the library, which is at once, then by reading it. */
export function usePageAtHand(): PageAtHandControls {
  const { library, send, currentTab, onLibraryChange } = useServices();
  const [page, setPage] = useState<PageAtHand>({ status: 'looking' });
  const change = useCallback((changes: Partial<KnownTab>) => {
    setPage((before) =>
      before.status === 'looking' || before.status === 'none' ? before : { ...before, ...changes },
    );
  }, []);

  // Before the first paint, like the list: a saved page shows its record at once.
  useLayoutEffect(() => {
    let isGone = false;
    const look = async () => {
      const tab = (await currentTab())?.page ?? null;
      const address = tab && tabAddressOf(tab.url);
      if (!tab || !address) return setPage({ status: 'none' });
      const normalized = normalizeUrl(address.url) ?? address.url;
      const found = await library.find([normalized]);
      if (isGone) return;
      const { bookmark: known, retelling } = found.ok ? found.value : { bookmark: null, retelling: null };
      const reading = bareReading(address.url, tab.title);
      const isKnownInFull = known !== null && !known.awaitsDetails;
      const status = isKnownInFull ? 'read' : 'reading';
      // A library that does not open is said where its list would stand.
      setPage({ status, tab, address: normalized, reading, known, retelling, error: null });
      if (isKnownInFull) return;
      const read = await send('readPage', tab);
      if (isGone) return;
      if (read.ok) change({ status: 'read', reading: read.value.reading, known: read.value.known });
      else change({ status: 'read', error: isLibraryClosed(read.error) ? null : read.error });
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [library, send, currentTab, change]);

  const knownId = page.status === 'read' || page.status === 'reading' ? page.known?.id : undefined;
  useEffect(() => {
    if (knownId === undefined) return;
    return onLibraryChange(async () => {
      const found = await library.get(knownId);
      if (found.ok) change({ known: found.value?.deletedAt === null ? found.value : null });
    });
  }, [knownId, library, onLibraryChange, change]);

  const save = useCallback(
    async (draft: Draft) => {
      if (page.status !== 'read' && page.status !== 'reading') return null;
      const saved = await send('savePage', { ...page.tab, draft });
      if (saved.ok) change({ known: saved.value, error: null });
      else change({ error: saved.error });
      return saved.ok ? saved.value : null;
    },
    [page, send, change],
  );
  return { page, save };
}
