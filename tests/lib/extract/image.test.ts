import { expect, test } from 'vitest';
import { readImageUrl } from '@/lib/extract/image';
import { pageFrom } from '../../support/page';

const imageOf = (...addresses: string[]) =>
  readImageUrl(
    pageFrom(
      addresses.map((address) => `<meta property="og:image" content="${address}">`).join(''),
      'https://news.example/2026/story',
    ),
  )?.value ?? null;

test('resolves the picture against the page', () => {
  expect(imageOf('/pictures/lab.jpg?w=1200')).toBe('https://news.example/pictures/lab.jpg?w=1200');
});

test.each([
  'https://news.example/img/logo.png',
  '/static/default-share.jpg',
  '/blank.gif',
  '/news_logo_1200.png',
  'https://cdn.example/logo_black_social.gif',
  'https://cdn.example/apple-touch-icon@2.png',
  'https://cdn.example/icon_128px.png',
  '<link or path of image>',
  'data:image/gif;base64,R0',
  'javascript:x',
  '',
])('passes over %j, which shows no story', (address) => {
  expect(imageOf(address)).toBeNull();
  expect(imageOf(address, '/lab.jpg')).toBe('https://news.example/lab.jpg');
});

test.each(['/lab-logo-on-a-wall.jpg', '/clip_default_0.jpg', '/pixel-10-review.jpg', '/blank-cheque.jpg'])(
  'keeps %j, which may well show the story',
  (address) => {
    expect(imageOf(address)).toBe(`https://news.example${address}`);
  },
);

test('prefers the plain picture to a card cut for one network', () => {
  const html = `<meta property="og:image" content="/facebook_teaser/lab.jpg">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","image":"/16x9/lab.jpg"}</script>`;
  expect(readImageUrl(pageFrom(html))).toEqual({
    value: 'https://news.example/16x9/lab.jpg',
    rule: 'json-ld:image',
  });
  expect(imageOf('/facebook_teaser/lab.jpg')).toBe('https://news.example/facebook_teaser/lab.jpg');
});
