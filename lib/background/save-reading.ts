import type { AppError } from '@/lib/base/errors';
import { err, type Result } from '@/lib/base/result';
import { addressesOf } from '@/lib/bookmarks/address';
import { type Bookmark, bookmarkLimits, type Highlight } from '@/lib/bookmarks/bookmark';
import { bookmarkIdOf } from '@/lib/bookmarks/bookmark-id';
import {
  createBookmark,
  hasRoomFor,
  type Reading,
  refreshBookmark,
  withHighlight,
} from '@/lib/bookmarks/create';
import { type Draft, withDraft } from '@/lib/bookmarks/draft';
import { announceChange } from '@/lib/messaging/events';
import type { LibraryStore } from '@/lib/store/library-store';

/** What the user adds to the page in the same gesture. */
export interface Additions {
  readonly draft?: Draft;
  /** A tidy line; longer than a quote may be, it fails the save. */
  readonly quote?: string;
}

/** Saves what is known of a page: a new bookmark, or the one it has already, refreshed. Answers once it is on disk. */
export async function saveReading(
  store: LibraryStore,
  reading: Reading,
  additions: Additions,
  now: number,
): Promise<Result<Bookmark, AppError>> {
  const addresses = addressesOf(reading.page);
  if (addresses === null) return err({ type: 'PageNotSaveable' });
  const { quote } = additions;
  if (quote !== undefined) {
    // A quote that cannot be kept is refused before anything is written, so that nobody believes it was.
    if (quote.length > bookmarkLimits.quote)
      return err({ type: 'QuoteTooLong', limit: bookmarkLimits.quote });
    const known = await store.find(addresses.aliases);
    if (known.ok && known.value.bookmark && !hasRoomFor(known.value.bookmark, quote))
      return err({ type: 'HighlightsFull', limit: bookmarkLimits.highlights });
  }
  const [id, profile] = await Promise.all([bookmarkIdOf(addresses.main), store.profile()]);
  if (!profile.ok) return profile;
  const saver = { profile: profile.value, now };
  const make = (known: Bookmark | undefined): Bookmark => {
    const page = known
      ? refreshBookmark(known, addresses, reading, now)
      : createBookmark(id, addresses, reading, saver);
    const written = additions.draft ? withDraft(page, additions.draft) : page;
    return quote ? withHighlight(written, highlightOf(quote, now)) : written;
  };
  const saved = await store.save({ id, aliases: addresses.aliases }, make, reading.page.text);
  if (saved.ok) announceChange();
  return saved;
}

function highlightOf(quote: string, at: number): Highlight {
  return { quote, note: '', at };
}
