import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';

/** True when one retells the other, or both retell one report: one story for certain, whatever they say. */
export function haveSameSource(left: Bookmark, right: Bookmark): boolean {
  const [ofLeft, ofRight] = [sourceAddress(left), sourceAddress(right)];
  if (ofLeft !== null && (ofLeft === ofRight || right.aliases.includes(ofLeft))) return true;
  return ofRight !== null && left.aliases.includes(ofRight);
}

/** The normalised address of the report a page retells; null when it names none, or only somebody's home page. */
export function sourceAddress({ originalUrl }: Pick<Bookmark, 'originalUrl'>): string | null {
  const address = originalUrl === null ? null : normalizeUrl(originalUrl);
  if (address === null) return null;
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '' ? null : address;
}
