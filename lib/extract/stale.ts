import { foldText } from '@/lib/base/text';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import type { Metas } from './metas';

/** What tags say of the whole site stays true. */
const siteWide = /^(og:(site_name|locale|type)$|application|apple|content-language)/;

/**
 * Whether the head is still that of the page shown before: navigation inside a page changes the address, the headline
 * and the text, and often leaves the tags. Told by an address of this site that names another page, where neither a
 * visible headline nor the text's beginning says what the tags say: one that the head claims, or `loaded`, which the
 * document was loaded from. Each alone is common on honest pages: AMP and translations, addresses with more words,
 * headlines for social networks.
 *
 * `headings` are folded.
 */
export function isLeftBehind(
  url: URL,
  loaded: URL,
  claims: readonly (URL | null)[],
  titles: readonly string[],
  headings: readonly string[],
  readText: () => string,
): boolean {
  const folded = titles.map(foldText);
  const isSaid = (by: string) => folded.some((title) => title.includes(by) || by.includes(title));
  if (headings.some(isSaid)) return false;
  const own = claims.flatMap((claim) => (claim?.host === url.host ? claim : []));
  const hasMoved = addressOf(loaded) !== addressOf(url);
  const others = own.filter((claim) =>
    // An app that brings its head along claims just this address: others may be of the list a story was opened from.
    hasMoved ? addressOf(claim) !== addressOf(url) : namesAnother(claim, url, headings),
  );
  if (!hasMoved && others.length === 0) return false;
  const text = foldText(readText());
  if (hasMoved && others.length === own.length) return !folded.some((title) => text.includes(title));
  const pieces = titles
    .join(' ')
    .split(' ')
    .flatMap((word) => foldText(word).match(wordPieces) ?? []);
  return pieces.length > 0 && !pieces.some((piece) => text.includes(piece));
}

/** What tells that two texts have a word in common, whatever its ending; scripts without spaces have shorter words. */
const wordPieces = /\p{Lo}{2}|.{4}/gu;

/**
 * Pages of one site differ in the last step of their paths, or where that is a script's in their parameters. A page
 * below another is a part of it or its twin: `/lab-opens/2/`, `/lab-opens/amp/`.
 */
function namesAnother(claim: URL, url: URL, headings: readonly string[]): boolean {
  if (claim.pathname === url.pathname) return !`${url.search}&`.includes(`${claim.search.slice(1)}&`);
  const claimed = lastStep(claim);
  const isIn = [foldText(url.pathname), ...headings].some((text) => text.includes(claimed));
  return !isIn && !foldText(claim.pathname).includes(lastStep(url));
}

/** Without what only tracks, and the last slash, which apps add and drop. */
const addressOf = ({ href }: URL) => (cleanUrl(href) ?? href).replace(/\/$/, '');

/** Up to its first dot, so that `/lab-opens.amp.html` is `/lab-opens.html`. */
function lastStep({ pathname }: URL): string {
  return foldText(/([^/.]*)[^/]*\/?$/.exec(pathname)?.[1] ?? '');
}

export function siteWideOf(metas: Metas): Metas {
  return new Map([...metas].filter(([name]) => siteWide.test(name)));
}
