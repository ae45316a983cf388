import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { addressesOf } from '@/lib/bookmarks/address';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { applyEdit, withDeletedAt } from '@/lib/bookmarks/edit';
import { announceChange } from '@/lib/messaging/events';
import type { Handlers, PageAtHand, TabPage } from '@/lib/messaging/protocol';
import type { SyncProtocol } from '@/lib/messaging/sync-protocol';
import type { App } from './compose';
import { editBookmarks } from './edit-bookmarks';
import { readTab, withReadableText } from './read-tab';
import { renameTagEverywhere } from './rename-tag';
import { savePage } from './save-page';
import { saveReading } from './save-reading';
import { saveTabs } from './save-tabs';
import { keepThumbnail, readThumbnail } from './thumbnail';
import { deleteForever, emptyTrash } from './trash';

/** One answer per message about the library; those about sync are in `sync/handlers.ts`. */
export function createHandlers(app: App): Omit<Handlers, keyof SyncProtocol> {
  return {
    readPage: (tab) => readPage(app, tab),
    readThumbnail: async (tab) => ok(await readThumbnail(tab)),
    savePage: ({ draft, ...tab }) => savePage(app, tab, { draft }),
    saveTabs: (request) => saveTabs(app, request),
    editBookmark: ({ id, edit }) => change(app, id, (bookmark) => applyEdit(bookmark, edit)),
    editBookmarks: ({ edits }, requestId) => editBookmarks(app, edits, requestId),
    renameTag: ({ from, to }, requestId) => renameTagEverywhere(app, from, to, requestId),
    correctBookmark: ({ id, correction }) => change(app, id, (bookmark) => correct(bookmark, correction)),
    removeBookmark: ({ id }) =>
      change(app, id, (bookmark) => withDeletedAt(bookmark, bookmark.deletedAt ?? app.now())),
    restoreBookmark: ({ id }) => change(app, id, (bookmark) => withDeletedAt(bookmark, null)),
    mergeBookmarks: (pair) => announced(app.store.merge(pair)),
    unmergeBookmarks: (pair) => announced(app.store.unmerge(pair)),
    keepApart: ({ one, other, isApart }) => announced(app.store.setApart(one, other, isApart)),
    saveSearch: (search) => announced(app.store.putSearch(search)),
    removeSearch: ({ id }) => announced(app.store.removeSearch(id)),
    deleteForever: ({ ids }, requestId) => deleteForever(app, ids, requestId),
    emptyTrash: ({ upTo }, requestId) => emptyTrash(app, upTo, requestId),
  };
}

async function readPage({ store, now }: App, tab: TabPage): Promise<Result<PageAtHand, AppError>> {
  const reading = await readTab(tab);
  if (!reading.ok) return reading;
  const known = await store.find(addressesOf(reading.value.page)?.aliases ?? []);
  if (!known.ok) return known;
  const { bookmark } = known.value;
  const hasNews = bookmark?.awaitsDetails && reading.value.extent !== 'unopened';
  if (!hasNews) return ok({ reading: reading.value, known: bookmark });
  const filled = await saveReading(store, await withReadableText(tab, reading.value), {}, now());
  if (!filled.ok) return filled;
  void keepThumbnail(store, filled.value.id, tab);
  return ok({ reading: reading.value, known: filled.value });
}

function change(
  { store }: App,
  id: BookmarkId,
  how: (bookmark: Bookmark) => Bookmark,
): Promise<Result<Bookmark, AppError>> {
  return announced(store.update(id, how));
}

/** Tells open screens once it is done. */
async function announced<Value>(
  changing: Promise<Result<Value, AppError>>,
): Promise<Result<Value, AppError>> {
  const changed = await changing;
  if (changed.ok) announceChange();
  return changed;
}
