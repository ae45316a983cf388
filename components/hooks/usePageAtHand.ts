import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type AppError, isLibraryClosed } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import { addressesOf, mergeAliases } from '@/lib/bookmarks/address';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bareReading, type Reading } from '@/lib/bookmarks/create';
import type { Draft } from '@/lib/bookmarks/draft';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';
import type { TabPage } from '@/lib/messaging/protocol';
import { useServices } from './services';

/** The page in the tab behind the popup, as far as it is known at the moment. */
export type PageAtHand =
  | { readonly status: 'looking' }
  /** A page of the browser, a local file: nothing that could be saved. */
  | { readonly status: 'none' }
  | OpenPage;

export interface OpenPage {
  readonly status: 'reading' | 'read';
  readonly tab: TabPage;
  /** Its normalised address. */
  readonly address: string;
  /** What the page says of itself; while it is `unopened`, what its tab says. */
  readonly reading: Reading;
  readonly known: Bookmark | null;
  readonly retelling: Bookmark | null;
  readonly error: AppError | null;
}

export interface PageAtHandControls {
  readonly page: PageAtHand;
  /** Answers once the page is on disk. Nothing on the screen changes before `show`. */
  readonly save: (draft: Draft) => Promise<Result<Bookmark, AppError> | null>;
  readonly show: (changes: Pick<OpenPage, 'error'> & Partial<Pick<OpenPage, 'known'>>) => void;
}

/** Finds the page at hand: first in the library, which is at once, then, unless it is there in full, by reading it. */
export function usePageAtHand(): PageAtHandControls {
  const { library, send, currentTab, onLibraryChange } = useServices();
  const [page, setPage] = useState<PageAtHand>({ status: 'looking' });
  const isGone = useRef(false);
  const change = useCallback((changes: Partial<OpenPage>) => {
    if (isGone.current) return;
    setPage((before) => (isOpen(before) ? { ...before, ...changes } : before));
  }, []);

  const read = useCallback(
    async (tab: TabPage) => {
      change({ status: 'reading' });
      const answer = await send('readPage', tab);
      if (answer.ok) change({ status: 'read', error: null, ...answer.value });
      // A library that does not open is said where its list would stand.
      else change({ status: 'read', error: isLibraryClosed(answer.error) ? null : answer.error });
    },
    [send, change],
  );

  // Before the first paint, like the list: a saved page shows its record at once.
  useLayoutEffect(() => {
    const look = async () => {
      const tab = (await currentTab())?.page ?? null;
      const tabAddress = tab && tabAddressOf(tab.url);
      if (!tab || !tabAddress) return setPage({ status: 'none' });
      const address = normalizeUrl(tabAddress.url) ?? tabAddress.url;
      const found = await library.find([address]);
      const { bookmark: known, retelling } = found.ok ? found.value : { bookmark: null, retelling: null };
      const reading = bareReading(tabAddress.url, tab.title, 'unopened');
      setPage({ status: 'read', tab, address, reading, known, retelling, error: null });
      if (known === null || known.awaitsDetails) void read(tab);
    };
    void look();
    return () => {
      isGone.current = true;
    };
  }, [library, currentTab, read]);

  // Saved, removed, restored by whatever means: the page is looked up again under every address it is known by.
  useEffect(() => {
    if (!isOpen(page)) return;
    const { tab, address, reading, known } = page;
    return onLibraryChange(async () => {
      const met = [...(known?.aliases ?? []), ...(addressesOf(reading.page)?.aliases ?? [])];
      const found = await library.find(mergeAliases([address], met));
      if (!found.ok) return;
      const { bookmark, retelling } = found.value;
      change({ known: bookmark, retelling });
      if (bookmark === null && reading.extent === 'unopened' && page.status === 'read') void read(tab);
    });
  }, [page, library, onLibraryChange, change, read]);

  const save = useCallback(
    async (draft: Draft) => (isOpen(page) ? send('savePage', { ...page.tab, draft }) : null),
    [page, send],
  );
  return { page, save, show: change };
}

function isOpen(page: PageAtHand): page is OpenPage {
  return page.status === 'reading' || page.status === 'read';
}
