import { expect, test } from 'vitest';
import { readImageUrl } from '@/lib/extract/image';
import { pageFrom } from '../../support/page';

const imageOf = (...addresses: string[]) =>
  readImageUrl(
    pageFrom(addresses.map((address) => `<meta property="og:image" content="${address}">`).join('')),
  )?.value ?? null;

test('resolves the picture against the page', () => {
  expect(imageOf('/pictures/lab.jpg?w=1200')).toBe('https://news.example/pictures/lab.jpg?w=1200');
});

test.each([
  'https://news.example/img/logo.png',
  '/static/default-share.jpg',
  '/blank.gif',
  'data:image/gif;base64,R0',
  'javascript:x',
  '',
])('passes over %j, which shows no story', (address) => {
  expect(imageOf(address)).toBeNull();
  expect(imageOf(address, '/lab.jpg')).toBe('https://news.example/lab.jpg');
});
