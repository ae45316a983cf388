import { foldText } from '@/lib/base/text';
import type { Take } from '@/lib/extract/extraction';

/** How much of a take tells it from others: copies may be cut short. */
const telling = 60;

/** Takes without repeated copies: pages print a panel once for narrow and once for wide screens. */
export function withoutCopies(takes: readonly Take[]): Take[] {
  const takesByKey = new Map<string, Take>();
  for (const take of takes) {
    const key = foldText(`${take.speaker ?? take.lens} ${take.text.slice(0, telling)}`);
    const other = takesByKey.get(key) ?? take;
    takesByKey.set(key, {
      speaker: take.speaker,
      lens: other.lens ?? take.lens,
      verdict: other.verdict ?? take.verdict,
      text: take.text.length > other.text.length ? take.text : other.text,
    });
  }
  return [...takesByKey.values()];
}
