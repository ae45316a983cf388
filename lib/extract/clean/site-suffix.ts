import { foldText } from '@/lib/base/text';

/** How sites join a headline and their own name. A colon is left alone: headlines have their own. */
const joint = /(\s+[|\-–—·•»«:~/\\<>]+\s+|\s*[|•»]\s*)/;
/** How many parts, the name among them, may stand at the end. */
const maxParts = 3;

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
  if (head !== '' && parts.length - named < maxParts * 2) return head;
  return parts.length > 1 && isName(parts[0] ?? '') ? parts.slice(2).join('').trim() : title;
}

/** `The Example.com` and `example` are one name. */
export function foldName(name: string): string {
  return foldText(
    name
      .replace(/^(the|der|die|das|la|le|el)\s+/i, '')
      .replace(/\.(com|org|net|io|ai|co\.uk|[a-z]{2})$/i, ''),
  );
}

/** Equal, or one begins with the other and they are about as long ("TechCrunch" and "TechCrunch Daily"). */
export function isSameName(a: string, b: string): boolean {
  const [short = '', long = ''] = [foldName(a), foldName(b)].sort((one, other) => one.length - other.length);
  if (short.length < 4) return short === long && short.length > 1;
  return long.length <= short.length * 2.5 && (long.startsWith(short) || long.endsWith(short));
}
