/*
 * Letters as names and labels need them told. Classes such as `\p{L}` know every script, and a browser takes up to a
 * millisecond to prepare each pattern that has one; where a rare letter more or less does no harm, ranges do: letters
 * are `A-Za-zÀ-\u1fff\u2c00-\u2dff々\u3040-\ud7ff\uf900-\ufaff`, and capitals, of scripts that have them, `A-ZÀ-ÞĀ-Я\u0460-\u0556Ḁ-ỿ`.
 */

/** Letters and digits, without the dot between Japanese words: for a class in a pattern. */
export const wordSigns = 'A-Za-z\\dÀ-\\u1fff々\\u3041-\\u30fa\\u30fc-\\ud7ff０-９Ａ-Ｚａ-ｚ';

/** Whether a text has words: two letters side by side. */
export function hasLetters(text: string): boolean {
  // And the rare signs of Chinese names, which are two units each: 𠮷.
  return /(?:[A-Za-zÀ-\u1fff\u2c00-\u2dff々\u3040-\ud7ff\uf900-\ufaff\uff21-\uff9f]|[\ud840-\ud887][\udc00-\udfff]){2}/.test(
    text,
  );
}

/** Whether a word begins with a small letter. */
export function isSmall(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toUpperCase();
}
