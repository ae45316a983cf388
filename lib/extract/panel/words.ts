import { tidyText } from '@/lib/base/text';
import { wordSigns } from '@/lib/extract/clean/letters';

/** Small tools on labels and sentences, shared by all readers of panels. */

const maxLineLength = 10_000;

/** A label as it is compared: lower case, no numbers or ornaments at its ends. */
export function foldLabel(text: string): string {
  return trimLabel(text).normalize('NFKC').toLowerCase();
}

/** A label without numbers or ornaments at its ends. */
export function trimLabel(text: string): string {
  return tidy(text).replace(ornaments, '');
}

const ornaments = new RegExp(`^(?:\\d+[.)]\\s|[^${wordSigns}])+|[^${wordSigns}]+$`, 'g');
const words = new RegExp(`[${wordSigns}]\\S*`, 'g');

/** "Mira Okafor", "懐疑派"; not "It is too slow". */
export function isProperName(text: string): boolean {
  return /^(?:(?:[\p{Lu}\p{Lo}&\d-]|(?:of|the|de|von|la) )\S*\s?){1,6}$/u.test(text);
}

/** One line, single spaces, nothing invisible. */
export function tidy(text: string): string {
  return tidyText(text, maxLineLength);
}

/** Whether words are said rather than named: a sentence, a quotation, or simply long. */
export function isSaid(text: string): boolean {
  if (text.length > 90) return true;
  // "Jane D." and "Acme Robotics Inc." end in a dot and are names all the same.
  const isSentence =
    (/(?:[\s“「]\p{Ll}\S+|(?:\p{L}\S* ){3}\S+)[.!?…]["”’»)]*$/u.test(text) && !isProperName(text)) ||
    /[。！？」]$/.test(text);
  return (
    countWords(text) >= (isSentence ? 3 : /[\u3040-\u9fff]/.test(text) ? 10 : 99) ||
    /^["“「].+["”」]$/.test(text)
  );
}

/** Words between spaces; where a script has none, two characters count as one. */
export function countWords(text: string): number {
  return (text.match(words)?.length ?? 0) + (countWide(text) >> 1);
}

function countWide(text: string): number {
  return text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
}
