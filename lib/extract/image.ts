import type { Page } from './page';
import { jsonLd, linkHref, metas } from './readers';
import { firstOf, type Rule } from './rule';

const itempropImage: Rule = {
  name: 'itemprop:image',
  read: (page) =>
    page.elements
      .byProperty('image')
      .map((image) => ['src', 'href', 'content'].map((name) => image.getAttribute(name) ?? '').join('')),
};

export const imageRules: readonly Rule[] = [
  ...metas('og:image:secure_url og:image og:image:url twitter:image'),
  jsonLd('image', ['url', 'contentUrl', '@id']),
  linkHref('image_src'),
  itempropImage,
];

export const readImageUrl = firstOf(imageRules, cleanImage);

/** Pictures that stand for no story: the site's mark, or what it shows when there is none. */
const placeholder =
  /(^|[/_.-])(blank|spacer|pixel|placeholder|no-?image|default(-(image|share|social|og|thumb\w*))?|logo|favicon|apple-touch-icon|avatar)([_.-]?\d{0,4}(x\d{1,4})?)?\.(png|jpe?g|gif|svg|webp|ico)$/i;

function cleanImage(raw: string, page: Page): string | null {
  const url = raw.trim() === '' ? null : page.resolve(raw);
  if (url === null || url.pathname === '/' || placeholder.test(url.pathname)) return null;
  return url.href;
}
