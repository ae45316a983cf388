import { foldText } from '@/lib/base/text';

/** How sites join a headline and their own name. A colon is left alone: headlines have their own. */
const joint = /\s+[|\-–—·•»«:~/\\<>]+\s+|\s*[|•»]\s*/;
const maxParts = 4;

/**
 * A headline without the parts that are the site's own name, at its end or its start: `Story | Tech | The Site`.
 * A headline that is nothing but the name stays as it is.
 */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const names = siteNames.filter((name) => foldName(name).length >= 2);
  const parts = splitAtJoints(title);
  const isName = (part: string): boolean => names.some((name) => isSameName(part, name));
  const lastParts = parts.slice(1).map((part) => part.text);
  const firstNamed = lastParts.findIndex(isName);
  if (firstNamed >= 0 && lastParts.length - firstNamed < maxParts) {
    const end = parts[firstNamed]?.end ?? title.length;
    const head = withoutSection(title.slice(0, end).trim());
    if (head !== '') return head;
  }
  const second = parts[1];
  if (second && isName(parts[0]?.text ?? '')) return title.slice(second.start).trim();
  return title;
}

/** A short part behind a bar is the section that stood before the site's name: `Story | Tech | The Site`. */
function withoutSection(title: string): string {
  return title.replace(/^(.{15,}?)\s*[|»•]\s*\S{1,20}(?: \S{1,12})?$/, '$1');
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function splitAtJoints(title: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of title.matchAll(new RegExp(joint, 'g'))) {
    parts.push({ text: title.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, end: title.length });
  return parts;
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
  if (short === long) return true;
  return (
    short.length >= 4 && long.length <= short.length * 2.5 && (long.startsWith(short) || long.endsWith(short))
  );
}
