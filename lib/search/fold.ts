/**
 * What stands on or below letters that are the same letters without it: accents of Latin, Greek and Cyrillic, Hebrew
 * points, Arabic vowels. Not every mark: a voiced kana is another letter, and Indic vowels are no ornament.
 */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]+/g;

/** Text as it is searched: accents stripped, lower case, so that "Café" is found by "cafe"; the two small sigmas are one. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(accents, '').normalize('NFKC').toLowerCase().replaceAll('ς', 'σ');
}
