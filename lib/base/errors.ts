/**
 * Everything that can go wrong in a way we expect. Each `type` has one sentence in `_locales` under
 * `error_<type>`: what happened, and what to do next.
 */
export type AppError =
  /** A browser page, a local file, a blank tab: nothing with an http(s) address. */
  | { readonly type: 'PageNotSaveable' }
  | { readonly type: 'LinkNotSaveable' }
  /** The browser refuses to open IndexedDB (private mode, damaged profile). */
  | { readonly type: 'LibraryUnavailable'; readonly detail: string }
  /** The library on disk was written by a newer Panelmark. */
  | { readonly type: 'LibraryNewer' }
  /** Another page of ours keeps an older library open. */
  | { readonly type: 'LibraryBlocked' }
  | { readonly type: 'DiskFull' }
  /** A write failed below us; writing on could damage what is stored (see docs/decisions/0004). */
  | { readonly type: 'WritesHalted' }
  | { readonly type: 'BookmarkMissing' }
  /** Two bookmarks hold more than one may. */
  | { readonly type: 'MergeTooLarge' }
  /** More words than a highlight keeps; `limit` in characters. */
  | { readonly type: 'QuoteTooLong'; readonly limit: number }
  /** The page has as many highlights as are kept. */
  | { readonly type: 'HighlightsFull'; readonly limit: number }
  /** The background did not answer; whether it acted is not known, asking again is safe. */
  | { readonly type: 'NoAnswer' }
  /** A bug of ours, shown with "copy details". */
  | { readonly type: 'Unexpected'; readonly detail: string };

/** Describes any thrown value for `detail`: name, message and stack, bounded. */
export function describeThrown(thrown: unknown): string {
  const text =
    thrown instanceof Error ? `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ''}` : String(thrown);
  return text.slice(0, 4_000);
}

export function unexpected(thrown: unknown): AppError {
  return { type: 'Unexpected', detail: describeThrown(thrown) };
}

/** True when the library itself does not open, which whoever shows the library says already. */
export function isLibraryClosed({ type }: AppError): boolean {
  return type === 'LibraryUnavailable' || type === 'LibraryNewer' || type === 'LibraryBlocked';
}
