import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import { addressesOf } from '@/lib/bookmarks/address';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { correct } from '@/lib/bookmarks/correct';
import { applyEdit, inverseEdit, withDeletedAt } from '@/lib/bookmarks/edit';
import { announceChange } from '@/lib/messaging/events';
import type { Handlers, PageAtHand, TabPage, TargetedEdit } from '@/lib/messaging/protocol';
import type { AnsweredChanges } from '@/lib/store/library-store';
import type { Change } from '@/lib/store/write-changes';
import type { App } from './compose';
import { readTab, withReadableText } from './read-tab';
import { renameTagEverywhere } from './rename-tag';
import { savePage } from './save-page';
import { saveReading } from './save-reading';
import { saveTabs } from './save-tabs';
import { keepThumbnail, readThumbnail } from './thumbnail';
import { deleteForever, emptyTrash } from './trash';

/** One answer per message. */
export function createHandlers(app: App): Handlers {
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
    deleteForever: ({ ids }, requestId) => deleteForever(app, ids, requestId),
    emptyTrash: (_all, requestId) => emptyTrash(app, Number.MAX_SAFE_INTEGER, requestId),
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

function editBookmarks(
  { store, now }: App,
  edits: readonly TargetedEdit[],
  requestId: string = crypto.randomUUID(),
): Promise<Result<readonly TargetedEdit[], AppError>> {
  const at = now();
  const plan = (): AnsweredChanges<readonly TargetedEdit[]> => {
    const undoById = new Map<BookmarkId, TargetedEdit>();
    const changes = edits.map(
      ({ id, edit, isRemoved }): Change => ({
        target: { id, aliases: [] },
        make: (known) => {
          if (!known) return undefined; // purged meanwhile: the others are changed all the same
          const wasRemoved = known.deletedAt !== null;
          undoById.set(known.id, {
            id: known.id,
            edit: inverseEdit(known, edit),
            ...(isRemoved !== undefined && isRemoved !== wasRemoved && { isRemoved: wasRemoved }),
          });
          const edited = applyEdit(known, edit);
          if (isRemoved === undefined) return edited;
          return withDeletedAt(edited, isRemoved ? (known.deletedAt ?? at) : null);
        },
      }),
    );
    return { changes, answer: () => [...undoById.values()] };
  };
  return announced(store.writeOnce(requestId, plan));
}
