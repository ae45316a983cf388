import { expect, it } from 'vitest';
import { siteOf } from '@/lib/extract/clean/address';

it.each([
  ['https://blog.example.co.uk/a', 'example.co.uk'],
  ['https://www.news.example/a', 'news.example'],
  ['https://news.example/a', 'news.example'],
  ['http://127.0.0.1:8080/a', '127.0.0.1'],
  ['http://localhost/a', 'localhost'],
])('finds the owner in %s', (address, owner) => {
  expect(siteOf(new URL(address))).toBe(owner);
});
