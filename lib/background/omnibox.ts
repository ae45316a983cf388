import { toHttpUrl } from '@/lib/bookmarks/normalize-url';
import { t } from '@/lib/i18n/messages';
import { browser, type Omnibox } from '@/lib/platform/browser';
import { libraryAddress } from '@/lib/platform/library-window';
import { LibraryIndex } from '@/lib/search/library-index';
import { parseQuery, queryWords } from '@/lib/search/query';
import { markedSuggestion, plainSuggestion, type Suggestion } from '@/lib/search/suggestion';
import type { App } from './compose';

/** As many as an address bar shows. */
const maxSuggestions = 6;

/** Searches from the address bar: the keyword, then words. The best hits are offered; Enter shows all in the library. */
export function watchOmnibox({ store }: App): void {
  // Packs read for one key serve the next; a background that was stopped reads them again.
  const index = new LibraryIndex(store);
  let asking = new AbortController();
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    browser.omnibox.setDefaultSuggestion({ description: t('omniboxAll') });
    void suggestionsFor(index, text, signal).then((suggestions) => {
      if (!signal.aborted) suggest([...suggestions]);
    });
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    // A chosen suggestion comes back as its address, anything else as it was typed.
    const url = toHttpUrl(entered)?.href ?? libraryAddress(entered);
    void open(url, disposition);
  });

  async function suggestionsFor(
    library: LibraryIndex,
    text: string,
    signal: AbortSignal,
  ): Promise<readonly Suggestion[]> {
    if (text.trim() === '') return [];
    // Not in the text: the background would hold a whole library of it.
    const query = { ...parseQuery(text), inText: false };
    const hits = await library.search(query, 'relevance', signal);
    const found = hits.ok ? await store.getMany(hits.value.ids(0, maxSuggestions)) : hits;
    // An address bar has no place for a failure; the library page, which Enter opens, has.
    if (!found.ok) return [];
    const words = queryWords(query);
    return found.value.map((bookmark) =>
      takesMarkup ? markedSuggestion(bookmark, words) : plainSuggestion(bookmark),
    );
  }
}

/** Firefox shows the description of a suggestion as it is, Chromium reads it as XML. */
const takesMarkup = !import.meta.env.FIREFOX;

async function open(url: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
