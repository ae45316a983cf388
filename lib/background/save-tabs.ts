import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { type Addresses, addressesOf } from '@/lib/bookmarks/address';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { bookmarkIdOf } from '@/lib/bookmarks/bookmark-id';
import { bareReading, createBookmark, type Reading, refreshBookmark } from '@/lib/bookmarks/create';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import { tabAddressOf } from '@/lib/bookmarks/tab-address';
import type { SkippedTab, TabsReport } from '@/lib/bookmarks/tabs-report';
import { announceChange } from '@/lib/messaging/events';
import { browser, type Tabs } from '@/lib/platform/browser';
import type { Change } from '@/lib/store/write-changes';
import type { App } from './compose';
import { bareTitle } from './read-tab';

/**
 * Saves the page of every tab in a window, unread, in one transaction: all of them or none. Their details follow when
 * each is opened. `at` is the moment it was asked for, ms since 1970: asked twice with the same, it answers the same.
 */
export async function saveTabs(
  { store }: App,
  { windowId, at }: { readonly windowId: number; readonly at: number },
): Promise<Result<TabsReport, AppError>> {
  const profile = await store.profile();
  if (!profile.ok) return profile;
  const outcomeById = new Map<BookmarkId, 'saved' | 'known'>();
  const skipped: SkippedTab[] = [];
  const changes: Change[] = [];
  for (const [index, tab] of (await browser.tabs.query({ windowId })).entries()) {
    const page = await pageOf(tab);
    if ('reason' in page) {
      skipped.push(page);
      continue;
    }
    const { id, addresses, reading } = page;
    // The first tab comes first in the list.
    const saver = { profile: profile.value, now: at - index };
    changes.push({
      target: { id, aliases: addresses.aliases },
      make: (known) => {
        const made = known
          ? refreshBookmark(known, addresses, reading, saver.now)
          : createBookmark(id, addresses, reading, saver);
        // A page in two tabs is saved once, and found again by the second.
        if (!outcomeById.has(made.id)) {
          const isOurs = !known || known.deletedAt !== null || known.savedAt === saver.now;
          outcomeById.set(made.id, isOurs ? 'saved' : 'known');
        }
        return made;
      },
    });
  }
  const written = await store.writeAll(changes);
  if (!written.ok) return written;
  announceChange();
  const outcomes = [...outcomeById.values()];
  const saved = outcomes.filter((outcome) => outcome === 'saved').length;
  return ok({ saved, known: outcomes.length - saved, skipped });
}

interface TabToSave {
  readonly id: BookmarkId;
  readonly addresses: Addresses;
  readonly reading: Reading;
}

async function pageOf(tab: Tabs.Tab): Promise<SkippedTab | TabToSave> {
  const address = tabAddressOf(tab.url ?? '');
  const url = address && cleanUrl(address.url);
  const addresses = url && addressesOf({ url, canonicalUrl: null });
  const shown = bareTitle(tab.title ?? '', url || (tab.url ?? ''));
  if (tab.incognito) return { title: shown, reason: 'private' };
  if (!url || !addresses) return { title: shown, reason: 'notWeb' };
  return { id: await bookmarkIdOf(addresses.main), addresses, reading: bareReading(url, shown, 'unopened') };
}
