import { isSameSite } from '@/lib/bookmarks/address';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import type { Page } from './page';
import { linkHref, metas, only } from './readers';
import { firstOf, type Rule } from './rule';

const claims: readonly Rule[] = [linkHref('canonical'), ...metas('og:url')];

/** A page that claims nothing is its own canonical page; one whose claims are no web addresses is none. */
const ownAddress: Rule = {
  name: 'url:address',
  read: (page) => (claims.some((rule) => rule.read(page).length > 0) ? [] : [cleanUrl(page.url.href) ?? '']),
};

export const canonicalUrlRules: readonly Rule[] = [
  // Sister titles share stories: the link then names the title that had it first, and og:url this page.
  ...claims.map((rule) => only(rule, isOnOwnSite)),
  ...claims,
  ownAddress,
];

export const readCanonicalUrl = firstOf(canonicalUrlRules, cleanAddress);

function isOnOwnSite(raw: string, page: Page): boolean {
  const url = page.resolve(raw);
  return url !== null && isSameSite(url.host, page.url.host);
}

/** An http(s) address, resolved; its fragment never tells pages apart. */
export function cleanAddress(raw: string, page: Page): string | null {
  const url = page.resolve(raw);
  if (url === null) return null;
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href;
}
