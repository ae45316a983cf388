import { decodeUri } from '@/lib/base/uri';
import type { Extraction } from '@/lib/extract/extraction';
import { bookmarkLimits } from './bookmark';
import { normalizeUrl, toHttpUrl } from './normalize-url';

/** The addresses under which one page is known. All are normalised. */
export interface Addresses {
  /** The one that names the page; its hash is the bookmark's id. */
  readonly main: string;
  /** `main` and every other address of the same page. */
  readonly aliases: readonly string[];
}

/**
 * Chooses the address that names a page: its canonical link when that can be believed, else the tab's own. Null when the tab's address cannot be stored.
 */
export function addressesOf(page: Pick<Extraction, 'url' | 'canonicalUrl'>): Addresses | null {
  const own = normalizeUrl(page.url);
  if (own === null) return null;
  const claimed = page.canonicalUrl === null ? null : normalizeUrl(page.canonicalUrl);
  if (claimed === null || !isPlausibleCanonical(own, claimed)) return { main: own, aliases: [own] };
  return { main: claimed, aliases: claimed === own ? [own] : [claimed, own] };
}

export function mergeAliases(known: readonly string[], met: readonly string[]): readonly string[] {
  const missing = met.filter((address) => !known.includes(address));
  // Two profiles may have brought more together: none of those goes.
  const most = Math.max(bookmarkLimits.aliases, known.length);
  return missing.length === 0 ? known : [...known, ...missing].slice(0, most);
}

/**
 * A canonical link can be stale (in-page navigation leaves the former article's), careless (the home page on every
 * page) or a lie (another site's page, to be "already saved" there). Merging two articles is worse than keeping one
 * twice, so it is believed only on the tab's own host and where it says the same with more or fewer words.
 */
export function isPlausibleCanonical(own: string, claimed: string): boolean {
  const [tab, canonical] = [toHttpUrl(own), toHttpUrl(claimed)];
  if (!tab || !canonical || !isSameSite(tab.host, canonical.host)) return false;
  if (own === claimed) return true;
  // What is left of a fragment is a route: it names the page, and canonical links rarely follow it.
  if (tab.hash !== canonical.hash) return false;
  if (isHome(tab) || isHome(canonical)) return isHome(tab) && isHome(canonical);
  return haveSameQuery(tab, canonical) && haveSamePath(tab, canonical);
}

/**
 * Equal hosts but for the prefix of a delivery ("m.", "amp."). A subdomain is another site: on shared hosts it is
 * another owner's, and telling those apart takes a public suffix list.
 */
export function isSameSite(left: string, right: string): boolean {
  return withoutDelivery(left) === withoutDelivery(right);
}

function withoutDelivery(host: string): string {
  // "m.example" alone is a site's name, not its mobile edition.
  return host.replace(/^(www|m|mobile|amp|edition)\.(?=[^.]+\.[^.])/, '');
}

function isHome(url: URL): boolean {
  return url.pathname === '/' && url.search === '';
}

/** Parameters may be added or dropped ("?t=10s", "?page=2"), not exchanged ("?v=A", "?v=B"). */
function haveSameQuery(left: URL, right: URL): boolean {
  const piecesOf = (url: URL) => url.search.slice(1).split('&').filter(Boolean);
  const [a, b] = [piecesOf(left), piecesOf(right)];
  return a.every((piece) => b.includes(piece)) || b.every((piece) => a.includes(piece));
}

function haveSamePath(left: URL, right: URL): boolean {
  if (left.pathname === right.pathname) return true;
  const [a, b] = [segmentsOf(left), segmentsOf(right)];
  const name = a.at(-1);
  if (name === undefined) return false;
  if (a.join('/') === b.join('/') || (name === b.at(-1) && isTelling(name))) return true;
  return isWithin(a, b) || isWithin(b, a);
}

/**
 * One path says all that the other says, and still names a page rather than a list above it: by a number that is
 * not a date's ("/story/482910"), or by a slug both end in ("/2026/04/heron-released", "/heron-released").
 */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  const [name, longName] = [short.at(-1), long.at(-1)];
  if (name === undefined || longName === undefined) return false;
  if (!short.every((segment) => long.some((other) => isPartOf(segment, other)))) return false;
  return /\d{5}/.test(name) || (/[-_\d]/.test(name) && isPartOf(name, longName));
}

/** "482910" is part of "482910-heron-model"; "cursor" is none of "cursor-pro". */
function isPartOf(segment: string, other: string): boolean {
  if (segment === other) return true;
  const otherWords = new Set(wordsOf(other));
  return isTelling(segment) && wordsOf(segment).every((word) => otherWords.has(word));
}

/** Says enough that no other page is likely to say the same: three words, or five digits. */
function isTelling(segment: string): boolean {
  return wordsOf(segment).length >= 3 || segment.replace(/\D/g, '').length >= 5;
}

function wordsOf(segment: string): string[] {
  return segment.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

/** A path's segments as people read them, without what only says how the page is delivered. */
function segmentsOf(url: URL): readonly string[] {
  const segments = url.pathname.split('/').map((segment) =>
    decodeUri(segment)
      .toLowerCase()
      .replace(/\.(html?|php)$/, '')
      // The version of a paper: arXiv 2501.00001v2.
      .replace(/(\d{4})v\d{1,2}$/, '$1'),
  );
  return segments.filter((segment) => !['', 'index', 'amp'].includes(segment));
}
