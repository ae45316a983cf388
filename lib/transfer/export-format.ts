import type { Bookmark } from '@/lib/bookmarks/bookmark';

/**
 * One kind of file. Written piece by piece, so that a library of any size fits: `head`, an `entry` per bookmark, `foot`.
 */
export interface ExportFormat {
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** Whether entries hold the readable text; asked, because reading it takes longer than all the rest. */
  readonly hasText: boolean;
  /** `at`: when the file is made, ms since 1970. */
  readonly head: (at: number) => string;
  /** `text`: the page's own words, null when none were kept. `index`: how many entries came before. */
  readonly entry: (bookmark: Bookmark, text: string | null, index: number) => string;
  readonly foot: string;
}
