import { tidyText } from '@/lib/base/text';

/** The entities that templates escape twice. */
const namedEntities = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— hellip… lsquo‘ rsquo’ ldquo“ rdquo”'
    .split(' ')
    .map((entity) => [entity.slice(0, -1), entity.slice(-1)]),
);

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
    if (name !== undefined) return namedEntities.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Only the tags that dress words: a headline about the `<canvas>` element keeps it. */
function withoutInlineTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<\/?(?:br|p)\b[^<>]{0,300}>/gi, ' ')
    .replace(/<\/?(?:em|i|b|strong|span|sup|sub|a|u|small)\b[^<>]{0,300}>/gi, '');
}

/** Long enough for a headline. */
const maxTitleLength = 120;

/** The first words of a post, for a title where it has none. */
export function beginningOf(words: string): string {
  return words.length <= maxTitleLength ? words : `${words.slice(0, maxTitleLength).replace(/\s+\S*$/, '')}…`;
}
