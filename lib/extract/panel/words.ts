/** Small tools on labels and sentences, shared by all readers of panels. */

/** A label as it is compared: lower case, plain apostrophes, no ornaments at either end. */
export function foldLabel(text: string): string {
  return tidy(text)
    .normalize('NFKC')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** One line, single spaces, nothing invisible. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether words are said rather than named: a sentence, a quotation, or simply long. */
export function isSaid(text: string): boolean {
  if (text.length > 90 || countWide(text) >= 20 || /^["“].+["”]$/.test(text)) return true;
  // "Jane D." and "Foo Inc." end in a dot and are names all the same.
  return countWords(text) >= 4 && /[.!?…]["”’»)]*$/.test(text) && !/\s\p{Lu}\.$/u.test(text);
}

/** Words between spaces; where a script has none, two characters count as one. */
export function countWords(text: string): number {
  const spaced = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return spaced + Math.floor(countWide(text) / 2);
}

function countWide(text: string): number {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
}
