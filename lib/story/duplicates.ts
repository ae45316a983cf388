import { isPlausibleCanonical, isSameSite } from '@/lib/bookmarks/address';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { normalizeUrl } from '@/lib/bookmarks/normalize-url';
import { hostOf } from '@/lib/bookmarks/source';
import { titleLikeness, titleTermsOf } from './title-terms';

/** Why two bookmarks may be one page. */
export const duplicateReasons = [
  /** Both pages name one address as theirs. */
  'canonical',
  /** One site, and addresses that say the same with more or fewer words. */
  'address',
  /** A link that was saved unread, and a page of its name: links lead elsewhere. */
  'unopened',
  /** One site, one title, about the same day. */
  'title',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Null when nothing says that the two are one page. The same from either side. */
export function duplicateReason(left: Bookmark, right: Bookmark): DuplicateReason | null {
  if (left.id === right.id || left.deletedAt !== null || right.deletedAt !== null) return null;
  const [ofLeft, ofRight] = [titleTermsOf(left.title), titleTermsOf(right.title)];
  const likeness = ofLeft && ofRight ? titleLikeness(ofLeft, ofRight) : 0;
  if (likeness < alikeTitle) return null;
  if (nameOneAddress(left, right)) return 'canonical';
  if (haveOneAddress(left, right)) return 'address';
  if (left.awaitsDetails !== right.awaitsDetails && isWithin(left.savedAt, right.savedAt, linkSpanMs))
    return 'unopened';
  return isSameSite(hostOf(left.url), hostOf(right.url)) && areOfOneDay(left, right) ? 'title' : null;
}

/** From this likeness on (shared words in all words) two titles are nearly the same. */
export const alikeTitle = 0.8;

const dayMs = 86_400_000;
/** How long a link may lie before the page it led to is saved. */
const linkSpanMs = 30 * dayMs;
/** How far apart saves of one page may lie when no page says when it was published. */
export const saveSpanMs = 7 * dayMs;

function nameOneAddress(left: Bookmark, right: Bookmark): boolean {
  const [ofLeft, ofRight] = [claimedAddress(left), claimedAddress(right)];
  if (ofLeft !== null && (ofLeft === ofRight || right.aliases.includes(ofLeft))) return true;
  return ofRight !== null && left.aliases.includes(ofRight);
}

/** What the page claims; a home page is what careless sites claim everywhere. */
function claimedAddress({ canonicalUrl }: Bookmark): string | null {
  const address = canonicalUrl === null ? null : normalizeUrl(canonicalUrl);
  if (address === null) return null;
  const { pathname, search, hash } = new URL(address);
  return pathname === '/' && search === '' && hash === '' ? null : address;
}

function haveOneAddress(left: Bookmark, right: Bookmark): boolean {
  return left.aliases.some((one) =>
    right.aliases.some((other) => isPlausibleCanonical(one, other) || isPlausibleCanonical(other, one)),
  );
}

/** A column has the same title every day, or week: what tells its pages apart is the day. */
function areOfOneDay(left: Bookmark, right: Bookmark): boolean {
  const [ofLeft, ofRight] = [publishedOf(left), publishedOf(right)];
  if (ofLeft !== null && ofRight !== null) return Math.abs(ofLeft - ofRight) < dayMs;
  return isWithin(left.savedAt, right.savedAt, saveSpanMs);
}

function publishedOf({ publishedAt }: Bookmark): number | null {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? null : time;
}

function isWithin(left: number, right: number, spanMs: number): boolean {
  return Math.abs(left - right) <= spanMs;
}
