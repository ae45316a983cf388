import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { Bookmark, BookmarkId } from '@/lib/bookmarks/bookmark';
import type { ExportFormat } from './export-format';

/** Bookmarks read, written and let go at a time. */
const batchSize = 200;

/** Where bookmarks come from. */
interface Source {
  getMany(ids: readonly BookmarkId[]): Promise<Result<readonly Bookmark[], AppError>>;
  text(id: BookmarkId): Promise<Result<string | null, AppError>>;
}

interface ExportOptions {
  /** When the file is made, ms since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
  readonly onProgress: (doneCount: number) => void;
}

/** A file, and how many bookmarks are in it: those that are gone since they were asked for are not. */
export interface ExportedFile {
  readonly file: Blob;
  readonly count: number;
}

/**
 * Writes these bookmarks, in this order, into one file. Batch by batch, each a blob that the browser may put on disk, so
 * that memory does not grow with the library. An aborted one ends early.
 */
export async function exportBookmarks(
  source: Source,
  ids: readonly BookmarkId[],
  format: ExportFormat,
  { now, signal, onProgress }: ExportOptions,
): Promise<Result<ExportedFile, AppError>> {
  const parts: BlobPart[] = [format.head(now)];
  let count = 0;
  for (let from = 0; from < ids.length && !signal.aborted; from += batchSize) {
    const read = await source.getMany(ids.slice(from, from + batchSize));
    if (!read.ok) return read;
    const texts = await Promise.all(
      read.value.map(({ id }) => (format.hasText ? source.text(id) : ok(null))),
    );
    const entries: string[] = [];
    for (const [at, bookmark] of read.value.entries()) {
      const text = texts[at] ?? ok(null);
      if (!text.ok) return text;
      entries.push(format.entry(bookmark, text.value, count++));
    }
    parts.push(new Blob(entries));
    onProgress(count);
  }
  parts.push(format.foot);
  return ok({ file: new Blob(parts, { type: format.mimeType }), count });
}
