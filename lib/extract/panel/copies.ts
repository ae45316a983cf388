import { foldText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';

/** Takes without repeated copies: pages print a panel once for narrow and once for wide screens. */
export function withoutCopies(takes: readonly Take[]): Take[] {
  const kept: Take[] = [];
  for (const take of takes) {
    const twin = kept.findIndex((other) => isCopy(other, take));
    const other = kept[twin];
    if (other === undefined) kept.push(take);
    else kept[twin] = merge(other, take);
  }
  return kept;
}

/** The same words, or the same words cut short. */
function isCopy(a: Take, b: Take): boolean {
  if (a.speaker !== null && b.speaker !== null && foldText(a.speaker) !== foldText(b.speaker)) return false;
  if (a.speaker === null && b.speaker === null && a.lens !== b.lens) return false;
  const [short = '', long = ''] = [foldText(a.text), foldText(b.text)].sort((x, y) => x.length - y.length);
  return short === long || (short.length >= 40 && long.startsWith(short));
}

function merge(a: Take, b: Take): Take {
  return {
    speaker: a.speaker ?? b.speaker,
    lens: a.lens ?? b.lens,
    verdict: a.verdict ?? b.verdict,
    text: b.text.length > a.text.length && foldText(b.text) !== foldText(a.text) ? b.text : a.text,
  };
}
