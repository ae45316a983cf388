import type { Extraction, Take } from '@/lib/extract/extraction';
import type { CellName } from './cells';

declare const bookmarkIdBrand: unique symbol;
/** First 128 bits of the SHA-256 of the normalised address, base64url (22 characters). */
export type BookmarkId = string & { readonly [bookmarkIdBrand]: true };

/** What the page said, as kept: everything of the extraction but the text, which has its own store. */
export type PageFacts = Omit<Extraction, 'text'>;

/**
 * What a user may set right by hand. Not `canonicalUrl`: the bookmark's id was made from it, in every profile that saved
 * the page, and "already saved?" is answered from `aliases`; a corrected one would change nothing or split the bookmark.
 */
export const correctableFields = [
  'title',
  'description',
  'authors',
  'siteName',
  'sourceName',
  'publishedAt',
  'modifiedAt',
  'section',
  'topics',
  'language',
  'kind',
  'imageUrl',
  'originalUrl',
  'takes',
] as const satisfies readonly (keyof PageFacts)[];
export type CorrectableField = (typeof correctableFields)[number];
/** A value for some of them. */
export type CorrectableFacts = Partial<Pick<PageFacts, CorrectableField>>;

/** What the user wrote; a re-save never touches any of it. */
export interface UserFacts {
  readonly tags: readonly string[];
  readonly note: string;
  readonly status: ReadingStatus;
  readonly starred: boolean;
  readonly verdict: UserVerdict | null;
  readonly highlights: readonly Highlight[];
}

export const readingStatuses = ['unread', 'read', 'archived'] as const;
export type ReadingStatus = (typeof readingStatuses)[number];
export const userVerdicts = ['ship', 'skip', 'watch'] as const;
export type UserVerdict = (typeof userVerdicts)[number];

export interface Highlight {
  readonly quote: string;
  readonly note: string;
  /** When it was made, ms since 1970. */
  readonly at: number;
}

/** How the page read before it changed: kept so that the difference can be shown. */
export interface Revision {
  /** When the newer reading replaced it, ms since 1970. */
  readonly replacedAt: number;
  readonly title: string;
  readonly description: string | null;
  readonly takes: readonly Take[];
}

/** One saved page. */
export interface Bookmark extends PageFacts, UserFacts {
  readonly id: BookmarkId;
  /**
   * Every normalised address under which the page was met. `originalUrl` answers "already saved?" too, but is no
   * alias: the report a page retells is another page.
   */
  readonly aliases: readonly string[];
  /**
   * What the page itself says of each field the user corrected. The field holds the correction, so that whoever reads a
   * bookmark has it without knowing of this; `correct.ts` writes both.
   */
  readonly asRead: CorrectableFacts;
  /** True for a saved link whose page has not been read yet: "details when you open it". */
  readonly awaitsDetails: boolean;
  readonly revisions: readonly Revision[];
  /** ms since 1970; a re-save keeps it. */
  readonly savedAt: number;
  /** The profile that saved it first. */
  readonly savedBy: string;
  /** In the trash since, ms since 1970; null when it is not. */
  readonly deletedAt: number | null;
  /** Cells that a newer Panelmark wrote and this one does not know: kept, and passed on. Absent where there are none. */
  readonly foreign?: Readonly<Record<CellName, unknown>>;
  /**
   * Cell to the time it was last written, ms since 1970: the merge's only clock. Stamp = max(now, overwritten + 1).
   * Cells without one were never written.
   */
  readonly stamps: Readonly<Record<string, number>>;
}

/** Upper bounds on what a user can write, in characters or entries. */
export const bookmarkLimits = {
  tag: 60,
  tags: 50,
  note: 20_000,
  highlights: 200,
  quote: 4_000,
  aliases: 20,
  revisions: 10,
} as const;
