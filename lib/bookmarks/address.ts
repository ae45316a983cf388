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
 * Chooses the address that names a page: its canonical link when that is of the same site and not obviously
 * wrong, else the tab's own. Null when the tab's address cannot be stored.
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
  return missing.length === 0 ? known : [...known, ...missing].slice(0, bookmarkLimits.aliases);
}

/**
 * A canonical link can be stale (in-page navigation leaves the former article's), careless (the home page on every
 * page) or a lie (another site's page, to be "already saved" there). Believed only when it is of the same site and
 * shares half of the shorter address's telling words, or the tab's address has none of its own (`/?p=123`).
 */
export function isPlausibleCanonical(own: string, claimed: string): boolean {
  const [tab, canonical] = [toHttpUrl(own), toHttpUrl(claimed)];
  if (!tab || !canonical || !isSameSite(tab.hostname, canonical.hostname)) return false;
  if (own === claimed) return true;
  const isHome = canonical.pathname === '/' && canonical.search === '';
  if (isHome) return tab.pathname === '/' && tab.search === '';
  if (tab.pathname === '/' && tab.search === '') return false;
  const [words, claimedWords] = [tellingWords(tab), tellingWords(canonical)];
  const shared = [...words].filter((word) => claimedWords.has(word)).length;
  return words.size === 0 || shared >= Math.min(words.size, claimedWords.size) / 2;
}

/** Equal hosts but for a delivery prefix, or one under the other ("news.example.com" and "example.com"). */
export function isSameSite(left: string, right: string): boolean {
  const [a, b] = [withoutDelivery(left), withoutDelivery(right)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.includes('.') && !isPublicSuffixLike(short) && long.endsWith(`.${short}`);
}

function withoutDelivery(hostname: string): string {
  return hostname.replace(/^(www|m|mobile|amp|edition)\./, '');
}

/** "co.uk", "com.au": a short second level under a country is where registration happens, not a site. */
function isPublicSuffixLike(hostname: string): boolean {
  return /^(co|com|net|org|gov|edu|ac|ne|or|go)\.[a-z]{2}$/.test(hostname);
}

const commonWords = new Set([
  'html',
  'htm',
  'php',
  'aspx',
  'index',
  'news',
  'article',
  'articles',
  'story',
  'stories',
]);

function tellingWords(url: URL): Set<string> {
  const words = `${decodeUri(url.pathname)} ${decodeUri(url.search)}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const isDatePart = (word: string) => /^(19|20)\d\d$/.test(word);
  return new Set(words.filter((word) => word.length >= 4 && !commonWords.has(word) && !isDatePart(word)));
}
