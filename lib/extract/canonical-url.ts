import type { Page } from './page';
import { jsonLd, linkHref, meta } from './readers';
import { firstOf, type Rule } from './rule';

export const canonicalUrlRules: readonly Rule[] = [
  linkHref('canonical'),
  meta('og:url'),
  jsonLd('mainEntityOfPage', ['@id', 'url']),
];

export const readCanonicalUrl = firstOf(canonicalUrlRules, cleanAddress);

/** An http(s) address, resolved; its fragment never tells pages apart. */
export function cleanAddress(raw: string, page: Page): string | null {
  const url = page.resolve(raw);
  if (url === null) return null;
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  return url.href;
}
