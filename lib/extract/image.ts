import { foldText } from '@/lib/base/text';
import { siteStem } from './clean/address';
import type { Page } from './page';
import { addressFields, jsonLd, metas, only } from './readers';
import { firstOf, type Rule } from './rule';

const cards = metas('og:image twitter:image');

export const imageRules: readonly Rule[] = [
  // A card cut for one network may carry the site's stamp or half the picture: the plain one comes first.
  ...cards.map((rule) => only(rule, (raw) => !/facebook|twitter|watermark/i.test(raw))),
  jsonLd('image', addressFields),
  ...cards,
];

export const readImageUrl = firstOf(imageRules, cleanImage);

/** Files that show no story: stand-ins, the site's mark, small icons, and what a template never filled (`<link>`). */
const standIn =
  /^(?:default|logo)|favicon|touch-icon|placeholder|%3c|[_-][12]?\d\dpx|(?<![^_-])(?:blank|spacer|pixel|no-?image|default|avatar)(?:[_-]?\d{2,4}(?:x\d+)?)?\.\w+$|\.svg$/;

function cleanImage(raw: string, page: Page): string | null {
  const url = raw.trim() === '' ? null : page.resolve(raw);
  const file = url?.pathname.toLowerCase().split('/').pop() ?? '';
  return url === null || url.pathname === '/' || standIn.test(file) || isOwnLogo(file, page)
    ? null
    : url.href;
}

/** `example_logo.png` on example.com; on another site it may well illustrate a story about Example. */
function isOwnLogo(file: string, { url }: Page): boolean {
  const [owner = '', rest] = file.split('logo').map(foldText);
  const stem = foldText(siteStem(url));
  return rest !== undefined && owner.length >= 3 && (owner.includes(stem) || stem.includes(owner));
}
