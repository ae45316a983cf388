import { tidyText } from '@/lib/base/text';

const namedEntities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
};

/** `eacute`, `Uuml`, `ntilde` … spell a letter and its mark. */
const marks: Readonly<Record<string, string>> = {
  ...{ acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327' },
};

/**
 * A page's words for one field: escaped twice by careless templates, sprinkled with markup, unbounded.
 * Comes back as one plain line, or null when nothing is left.
 */
export function cleanLine(raw: string, maxLength: number): string | null {
  const text = withoutInlineTags(decodeEntities(raw.slice(0, maxLength * 8 + 1_000)));
  return tidyText(text, maxLength) || null;
}

/** What named and numbered entities spell; it is text and stays text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return namedCharacter(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function namedCharacter(name: string): string | undefined {
  if (Object.hasOwn(namedEntities, name)) return namedEntities[name];
  const mark = name.slice(1);
  return Object.hasOwn(marks, mark) ? `${name[0]}${marks[mark]}`.normalize('NFC') : undefined;
}

/** Only the tags that dress words: a headline about the `<canvas>` element keeps it. */
function withoutInlineTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<\/?(?:br|p)\b[^<>]{0,300}>/gi, ' ')
    .replace(/<\/?(?:em|i|b|strong|span|sup|sub|a|u|small)\b[^<>]{0,300}>/gi, '');
}
