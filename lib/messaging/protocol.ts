import type { AppError } from '@/lib/base/errors';
import type { Result } from '@/lib/base/result';
import { tidyText } from '@/lib/base/text';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import { isBookmarkId } from '@/lib/bookmarks/bookmark-id';
import type { Correction } from '@/lib/bookmarks/correct';
import type { Reading } from '@/lib/bookmarks/create';
import type { Draft } from '@/lib/bookmarks/draft';
import { type Edit, parseEdit, tidyNote, tidyTags } from '@/lib/bookmarks/edit';
import type { Pair } from '@/lib/bookmarks/merge';
import { parseCorrection } from '@/lib/bookmarks/parse-correction';
import { isSearchId, type KeptSearch, type SearchId, searchLimits } from '@/lib/bookmarks/saved-search';
import type { TabsReport } from '@/lib/bookmarks/tabs-report';
import type { SyncProtocol } from './sync-protocol';
import { syncRequestParsers } from './sync-requests';

/** Every message between a screen and the background: request in, reply out. Asking twice is the same as once. */
export interface Protocol extends SyncProtocol {
  /** Reads the page at hand; fills in the details of a bookmark that waits for them. */
  readPage(request: TabPage): Result<PageAtHand, AppError>;
  /** A picture of the page, as a `data:` address; null when it shows none. */
  readThumbnail(request: TabPage): Result<string | null, AppError>;
  savePage(request: TabPage & { readonly draft: Draft }): Result<Bookmark, AppError>;
  /** Saves every tab of a window. `at`: when it was asked for, ms since 1970; asked again with the same, it answers the same. */
  saveTabs(request: { readonly windowId: number; readonly at: number }): Result<TabsReport, AppError>;
  editBookmark(request: { readonly id: BookmarkId; readonly edit: Edit }): Result<Bookmark, AppError>;
  /** Changes many, in one transaction: all or none. Answers with the edits that undo it, one per bookmark changed. */
  editBookmarks(request: {
    readonly edits: readonly TargetedEdit[];
  }): Result<readonly TargetedEdit[], AppError>;
  /** Gives a tag, in any spelling, another name on every bookmark that has it; null takes it off. Answers the undo. */
  renameTag(request: {
    readonly from: string;
    readonly to: string | null;
  }): Result<readonly TargetedEdit[], AppError>;
  /** What the page said wrongly, set right by hand. */
  correctBookmark(request: {
    readonly id: BookmarkId;
    readonly correction: Correction;
  }): Result<Bookmark, AppError>;
  /** To the trash. */
  removeBookmark(request: { readonly id: BookmarkId }): Result<Bookmark, AppError>;
  restoreBookmark(request: { readonly id: BookmarkId }): Result<Bookmark, AppError>;
  /** One bookmark of two: see `bookmarks/merge.ts`. Answers what became of the kept one. */
  mergeBookmarks(request: Pair): Result<Bookmark, AppError>;
  /** Two again, as long as the dropped one is in the trash; what was written in the kept one since stays. */
  unmergeBookmarks(request: Pair): Result<Bookmark, AppError>;
  /** Remembers that two bookmarks that look like one are two (`isApart`), or forgets it. */
  keepApart(request: {
    readonly one: BookmarkId;
    readonly other: BookmarkId;
    readonly isApart: boolean;
  }): Result<null, AppError>;
  /** Saves a search under an id that the screen made, or changes the one that has it. */
  saveSearch(request: KeptSearch): Result<null, AppError>;
  removeSearch(request: { readonly id: SearchId }): Result<null, AppError>;
  /** Removes for good what of these lies in the trash, and answers how many that were. */
  deleteForever(request: { readonly ids: readonly BookmarkId[] }): Result<number, AppError>;
  /** Removes for good what went to the trash up to a moment, ms since 1970, and answers how many that were. */
  emptyTrash(request: { readonly upTo: number }): Result<number, AppError>;
}

export type MessageName = keyof Protocol;
export type Request<Name extends MessageName> = Parameters<Protocol[Name]>[0];
export type Reply<Name extends MessageName> = ReturnType<Protocol[Name]>;
/** `requestId`: the same when a request is repeated because its reply was lost; without one, each is another request. */
export type Handlers = {
  readonly [Name in MessageName]: (request: Request<Name>, requestId?: string) => Promise<Reply<Name>>;
};

/** An edit and whose it is. `isRemoved`: to the trash (true) or back from it (false). */
export interface TargetedEdit {
  readonly id: BookmarkId;
  readonly edit: Edit;
  readonly isRemoved?: boolean;
}

/** A tab and the page a person saw in it when they asked. */
export interface TabPage {
  readonly tabId: number;
  readonly url: string;
  readonly title: string;
}

export interface PageAtHand {
  readonly reading: Reading;
  readonly known: Bookmark | null;
}

/** How many bookmarks one message may change. */
const maxEdits = 100_000;

/** Characters of a query that are looked at; one that is too long to save is told apart from one that is not. */
const maxQuery = 10_000;

/** Characters in the id of a request: a UUID has 36. */
const maxRequestId = 36;

/** What travels. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly name: Name;
  readonly request: Request<Name>;
  /** Made by the screen, and sent again with a repeat. */
  readonly id?: string;
}

type Parsers = { readonly [Name in MessageName]: (request: Record<string, unknown>) => Request<Name> | null };

/** The shape of each request, checked before any of it is believed. */
const requestParsers: Parsers = {
  readPage: parseTabPage,
  readThumbnail: parseTabPage,
  savePage: (request) => {
    const page = parseTabPage(request);
    const draft = parseDraft(request.draft);
    return page && draft && { ...page, draft };
  },
  saveTabs: ({ windowId, at }) => {
    return Number.isSafeInteger(windowId) && isMoment(at) ? { windowId: Number(windowId), at } : null;
  },
  editBookmark: ({ id, edit: rawEdit }) => {
    const edit = parseEdit(rawEdit);
    return isBookmarkId(id) && edit ? { id, edit } : null;
  },
  editBookmarks: ({ edits }) => {
    if (!Array.isArray(edits) || edits.length > maxEdits) return null;
    const parsed = edits.map(parseTargetedEdit).filter((edit) => edit !== null);
    return parsed.length === edits.length ? { edits: parsed } : null;
  },
  renameTag: ({ from, to }) => {
    if (typeof from !== 'string' || (typeof to !== 'string' && to !== null)) return null;
    const [name = null] = to === null ? [] : tidyTags([to]);
    return name === null && to !== null ? null : { from, to: name };
  },
  correctBookmark: ({ id, correction: rawCorrection }) => {
    const correction = parseCorrection(rawCorrection);
    return isBookmarkId(id) && correction ? { id, correction } : null;
  },
  removeBookmark: parseTarget,
  restoreBookmark: parseTarget,
  mergeBookmarks: parsePair,
  unmergeBookmarks: parsePair,
  keepApart: ({ one, other, isApart }) =>
    isBookmarkId(one) && isBookmarkId(other) && one !== other && typeof isApart === 'boolean'
      ? { one, other, isApart }
      : null,
  deleteForever: ({ ids }) =>
    Array.isArray(ids) && ids.length <= maxEdits && ids.every(isBookmarkId) ? { ids } : null,
  saveSearch: ({ id, name, query, isLocal }) => {
    if (!isSearchId(id) || typeof isLocal !== 'boolean') return null;
    if (typeof name !== 'string' || typeof query !== 'string') return null;
    const [called, asked] = [tidyText(name, searchLimits.name), tidyText(query, maxQuery)];
    return called === '' || asked === '' ? null : { id, name: called, query: asked, isLocal };
  },
  removeSearch: ({ id }) => (isSearchId(id) ? { id } : null),
  emptyTrash: ({ upTo }) => (isMoment(upTo) ? { upTo } : null),
  ...syncRequestParsers,
};

/** Reads a message; null when it is not one of ours or not of the right shape. */
export function parseEnvelope(message: unknown): Envelope | null {
  if (!isRecord(message) || !isRecord(message.request)) return null;
  const { name, request, id } = message;
  if (id !== undefined && !(typeof id === 'string' && id.length <= maxRequestId)) return null;
  if (typeof name !== 'string' || !Object.hasOwn(requestParsers, name)) return null;
  const known = name as MessageName;
  const parsed = requestParsers[known](request as Record<string, unknown>);
  return parsed === null ? null : { name: known, request: parsed, ...(id !== undefined && { id }) };
}

function parseTabPage({ tabId, url, title }: Record<string, unknown>): TabPage | null {
  if (!Number.isSafeInteger(tabId) || typeof url !== 'string' || typeof title !== 'string') return null;
  return { tabId: tabId as number, url, title };
}

function parseTargetedEdit(value: unknown): TargetedEdit | null {
  if (!isRecord(value)) return null;
  const { id, isRemoved } = value;
  const edit = parseEdit(value.edit);
  if (!isBookmarkId(id) || !edit) return null;
  if (isRemoved === undefined) return { id, edit };
  return typeof isRemoved === 'boolean' ? { id, edit, isRemoved } : null;
}

function parseTarget({ id }: Record<string, unknown>): { readonly id: BookmarkId } | null {
  return isBookmarkId(id) ? { id } : null;
}

function parsePair({ keep, drop }: Record<string, unknown>): Pair | null {
  return isBookmarkId(keep) && isBookmarkId(drop) && keep !== drop ? { keep, drop } : null;
}

function parseDraft(draft: unknown): Draft | null {
  if (!isRecord(draft) || !Array.isArray(draft.tags) || typeof draft.note !== 'string') return null;
  const tags = draft.tags.filter((tag): tag is string => typeof tag === 'string');
  return { tags: tidyTags(tags), note: tidyNote(draft.note) };
}

/** In ms since 1970. */
function isMoment(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
