import { foldText } from '@/lib/base/text';
import type { Metas } from './metas';

/** What tags say of the whole site stays true. */
const siteWide = /^(og:(site_name|locale|type)$|application|apple|content-language)/;

/**
 * Whether the head is still that of the page shown before: navigation inside a page changes the address, the headline
 * and the text, and often leaves the tags. Told by a claimed address of this site that names another page, where no
 * visible headline says what the tags say. Either alone is common on honest pages: AMP and translations, addresses
 * with more words, headlines for social networks. `titles` and `headings` are folded.
 */
export function isLeftBehind(
  url: URL,
  claims: readonly (URL | null)[],
  titles: readonly string[],
  headings: readonly string[],
): boolean {
  return (
    titles.length > 0 &&
    headings.length > 0 &&
    claims.some((claim) => claim?.host === url.host && namesAnother(claim, url, headings)) &&
    !titles.some((title) => headings.some((heading) => title.includes(heading) || heading.includes(title)))
  );
}

/** Pages of one site differ in the last step of their paths, or where that is a script's in their parameters. */
function namesAnother(claim: URL, url: URL, headings: readonly string[]): boolean {
  const [a = '', b = ''] = [claim, url].map(({ pathname }) =>
    foldText(/[^/]*(?=\/?$)/.exec(pathname)?.[0] ?? ''),
  );
  if (a === b) return claim.search !== url.search && claim.search !== '';
  return !a.includes(b) && !b.includes(a) && !headings.some((heading) => heading.includes(a));
}

export function siteWideOf(metas: Metas): Metas {
  return new Map([...metas].filter(([name]) => siteWide.test(name)));
}
