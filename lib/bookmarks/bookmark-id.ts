import type { BookmarkId } from './bookmark';

/** Makes the id of a normalised address: the same page saved in two profiles is one bookmark. */
export async function bookmarkIdOf(normalizedUrl: string): Promise<BookmarkId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(normalizedUrl));
  const bytes = new Uint8Array(digest, 0, 16);
  const base64 = btoa(String.fromCharCode(...bytes));
  // Branding: the one place where a string becomes a BookmarkId.
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') as BookmarkId;
}

export function isBookmarkId(value: unknown): value is BookmarkId {
  return typeof value === 'string' && /^[\w-]{22}$/.test(value);
}
