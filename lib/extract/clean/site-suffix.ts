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

/** Equal, or one begins with the other and they are about as long ("TechCrunch" and "TechCrunch Daily"). */
export function isSameName(a: string, b: string): boolean {
  const [short = '', long = ''] = [foldText(a), foldText(b)].sort((one, other) => one.length - other.length);
  if (short.length < 4) return short === long && short.length > 1;
  return long.length <= short.length * 2.5 && (long.startsWith(short) || long.endsWith(short));
}

/** How two names of sites are compared. */
export const foldName = foldText;
