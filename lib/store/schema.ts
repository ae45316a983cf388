import type { DBSchema } from 'idb';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { CellName } from '@/lib/bookmarks/cells';
import type { SearchId } from '@/lib/bookmarks/saved-search';
import type { Pack, PackKind } from '@/lib/search/pack';
import type { ReplicaId } from '@/lib/sync/link';
import type { HeldSegment, OutgoingSegment } from '@/lib/sync/local';
import type { RemoteRow } from '@/lib/sync/remote-row';
import type { RemoteId } from '@/lib/sync/setup';

export const databaseName = 'panelmark';

/** One upgrade step per version, in `upgrades.ts`. */
export const databaseVersion = 3;

/** Every store of the library. */
export interface LibrarySchema extends DBSchema {
  bookmarks: {
    key: BookmarkId;
    value: BookmarkRow;
    indexes: {
      /** Newest first, archived ones and those in the trash left out; the key is `[-savedAt, id]`, so pages need no reverse cursor. */
      listOrder: [number, BookmarkId];
      aliases: string;
      /** The normalised address of the report a page retells. */
      retells: string;
      /** Of every bookmark, those in the trash too. */
      tags: string;
      /** The trash by `[deletedAt, place]`: oldest first, and what went there at once in the order of the packs. */
      trash: [number, number];
    };
  };
  /** Readable text, on this device only. */
  texts: { key: BookmarkId; value: TextRow };
  /**
   * What is known of pages that have no bookmark: deleted for good (absence alone never means that), or an edit of one
   * has come from elsewhere before the bookmark itself. And the record of saved searches, which is no page at all.
   */
  hidden: { key: BookmarkId; value: HiddenRow };
  /** How to take apart two bookmarks that were made one, as long as the dropped one is in the trash. */
  merges: { key: BookmarkId; value: MergeRow };
  /** What the last requests were answered that must not be done twice, by number: a repeat is answered the same. */
  answers: { key: number; value: AnswerRow; indexes: { requestId: string } };
  /** Small pictures made at save time; screens never fetch a page's image. */
  thumbnails: { key: BookmarkId; value: ThumbnailRow };
  /** When each cell changed, for remotes to read on from where they were; one row per bookmark, however often it is written. */
  outbox: { key: BookmarkId; value: OutboxRow; indexes: { sequence: number } };
  /**
   * `listed`: how many bookmarks the list holds; `#tag`: how many outside the trash have a tag. Kept, because counting
   * an index takes longer the more there are. `places`: how many places in packs were ever given. `packRevision`: of
   * the pack written last.
   */
  counts: { key: 'listed' | 'places' | 'packRevision' | `#${string}`; value: number };
  /** What search reads, a few hundred bookmarks in one record; by kind and number. */
  packs: { key: [PackKind, number]; value: Pack; indexes: { revision: [PackKind, number] } };
  /** Single facts about this library, by name. `profile`: who saves; `profileName`: what it calls itself to others. */
  facts: {
    key: 'profile' | 'profileName' | ApartKey | LocalTagKey | LocalSearchKey | OwnSearchKey;
    value: string;
  };
  /** Places to sync with, credentials among them. */
  remotes: { key: RemoteId; value: RemoteRow };
  /** Sealed segments on their way, by remote and name. */
  outgoing: { key: [RemoteId, string]; value: OutgoingRow };
  /** Segments that wait until others' deletions in them are counted, or a person was asked. */
  heldSegments: { key: [RemoteId, string]; value: HeldRow };
  /** Their bytes, apart, so that counting loads none of them. */
  heldBytes: { key: [RemoteId, string]; value: HeldBytesRow };
  /** Handles of folders that a person picked to sync with. */
  folders: { key: string; value: FileSystemDirectoryHandle };
}

export interface OutgoingRow extends OutgoingSegment {
  readonly remote: RemoteId;
}

export interface HeldRow extends HeldSegment {
  readonly remote: RemoteId;
}

export interface HeldBytesRow {
  readonly remote: RemoteId;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A tag that never leaves this profile, in its compared form (`foldTag`). */
export type LocalTagKey = `local-tag:${string}`;

/** A saved search that never leaves this profile. */
export type LocalSearchKey = `local-search:${SearchId}`;

/** A saved search that a person saved, changed or brought back in this profile. */
export type OwnSearchKey = `own-search:${SearchId}`;

/** Of two bookmarks (`pairKey`) that a user called two, whatever makes them look like one. */
export type ApartKey = `apart:${string}`;

/** A bookmark with the keys its indexes need. */
export interface BookmarkRow extends Omit<Bookmark, 'asRead'> {
  /** Absent in rows written before corrections existed, which says the same as none: not worth rewriting every row. */
  readonly asRead?: Bookmark['asRead'];
  /** Absent while archived or in the trash, which takes the row out of the index. */
  readonly listOrder?: [number, BookmarkId];
  readonly retells?: string;
  /** Where in the packs it is, for life. */
  readonly place: number;
}

export interface TextRow {
  readonly id: BookmarkId;
  readonly text: string;
}

export interface ThumbnailRow {
  readonly id: BookmarkId;
  readonly image: Blob;
}

export interface HiddenRow {
  readonly id: BookmarkId;
  readonly cells: readonly (readonly [name: CellName, value: unknown, stamp: number])[];
}

export interface MergeRow {
  /** The bookmark that went to the trash. */
  readonly drop: BookmarkId;
  /** The one that took over from it, as it was before and after. */
  readonly before: Bookmark;
  readonly after: Bookmark;
  /** True when it took over the readable text, too. */
  readonly movesText: boolean;
}

export interface AnswerRow {
  readonly requestId: string;
  readonly answer: unknown;
}

export interface OutboxRow {
  readonly bookmarkId: BookmarkId;
  /** Grows with every write to the library; a remote remembers the last one it has sent. */
  readonly sequence: number;
  /** Cell to the sequence of its latest change, where that is not `othersAt`: most cells are written once, all together. */
  readonly sequenceByCell: Readonly<Record<CellName, number>>;
  readonly othersAt: number;
  /**
   * What remotes hold already, because it came from there, by the name this profile writes under: every cell up to a
   * sequence, and those listed. Absent where none does.
   */
  readonly heldBy?: Readonly<Record<ReplicaId, HeldCells>>;
}

export interface HeldCells {
  readonly upTo: number;
  readonly cells: readonly CellName[];
}
