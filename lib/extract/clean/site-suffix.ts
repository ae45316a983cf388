import { foldText } from '@/lib/base/text';

/** How sites join a headline and their own name. A colon is left alone: headlines have their own. */
const joint = /(\s+[|\-–—·•»«:~/\\<>]+\s+|\s*[|•»]\s*)/;

/**
 * A headline without the parts that are the site's own name, at its end or its start: `Story | The Site | Tech`.
 * A headline that is nothing but the name stays as it is.
 */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const parts = title.split(joint); // words and joints in turn
  const isName = (part: string) => siteNames.some((name) => isSameName(part, name));
  const named = parts.findIndex((part, index) => index > 0 && index % 2 === 0 && isName(part));
  const head = parts
    .slice(0, Math.max(0, named - 1))
    .join('')
    .trim();
  if (head !== '') return head;
  return parts.length > 1 && isName(parts[0] ?? '') ? parts.slice(2).join('').trim() : title;
}

/**
 * Equal, or one begins or ends with the other and they are about as long: "TechCrunch" and "TechCrunch Daily". Words
 * may go on only with another word ("Zeitgeist" is not zeit.de), a name from an address with anything.
 */
export function isSameName(words: string, name: string): boolean {
  const [long, short] = [foldText(words), foldText(name)];
  if (Math.min(long.length, short.length) < 4) return long === short && short.length > 1;
  if (long.length < short.length)
    return short.length <= long.length * 2.5 && (short.startsWith(long) || short.endsWith(long));
  const parts = words.split(/[^A-Za-z\dÀ-\u1fff\u2c00-\u2dff々\u3040-\udfff\uf900-\ufaff\uff10-\uff9f]+/);
  const isEnd = (_: string, at: number) =>
    [parts.slice(0, at), parts.slice(at)].some((some) => foldText(some.join('')) === short);
  return long === short || (long.length <= short.length * 2.5 && parts.some(isEnd));
}
