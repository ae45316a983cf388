/**
 * What no stored text may carry: lone surrogates, control characters, soft hyphens, zero-width spaces, and the
 * marks that reorder text on screen (a title could otherwise pose as another address). Joiners stay: emoji and
 * Persian need them.
 */
const unwanted = /[^\P{Cc}\s]|[\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Signs and accents of the scripts that most pages are written in, after `NFKD` and in lower case. */
const commonSigns = /[^a-z\d\x80-\uffff]+|[\u0300-\u036f\x80-\xbf\u2000-\u206f]+/g;
/** Nothing but letters and digits of Latin, Greek, Cyrillic, Japanese, Chinese or Korean. */
const onlyLetters = /^[a-z\dß-öø-ɏα-ωа-ҁ\u1100-\u11ffぁ-ゖァ-ヺー一-鿿]*$/;

/** Text as one line: white space collapsed, unwanted characters gone, at most `maxLength` UTF-16 units. */
export function tidyText(text: string, maxLength: number): string {
  // Cut first, so that a megabyte of title costs no more than a long one; the slack is for what collapses.
  const bounded = text.slice(0, maxLength * 4 + 1_000);
  return cutText(bounded.replace(unwanted, '').replace(/\s+/g, ' ').trim(), maxLength);
}

/** Paragraphs split by one blank line each, every one a tidy line; at most `maxLength` UTF-16 units in all. */
export function tidyParagraphs(text: string, maxLength: number): string {
  const bounded = text.slice(0, maxLength * 2 + 1_000);
  const paragraphs = bounded.split(/\n[^\S\n]*\n/).map((paragraph) => tidyText(paragraph, maxLength));
  return cutText(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'), maxLength);
}

/** The first `maxLength` UTF-16 units, never ending in half a character or in white space. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const lastUnit = text.charCodeAt(maxLength - 1);
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return text.slice(0, splitsPair ? maxLength - 1 : maxLength).trimEnd();
}

/** Letters and digits only, in lower case and without accents: how two names are compared. */
export function foldText(text: string): string {
  const folded = text.normalize('NFKD').toLowerCase().replace(commonSigns, '');
  // A browser takes longer to prepare the classes of all scripts than to fold every name on a page.
  return onlyLetters.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}
