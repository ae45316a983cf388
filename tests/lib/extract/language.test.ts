import { expect, test } from 'vitest';
import { cleanLanguage } from '@/lib/extract/clean/language';
import { readLanguage } from '@/lib/extract/language';
import { pageFrom } from '../../support/page';

test.each([
  ['en', 'en'],
  ['EN_us', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['de, en', 'de'],
  ['ar_AR.UTF-8', 'ar-AR'],
  ['english', null],
  ['', null],
  ['en-a-b', null],
])('reads %j as %s', (raw, tag) => {
  expect(cleanLanguage(raw)).toBe(tag);
});

test('asks the page’s data when the document names no language', () => {
  expect(
    readLanguage(pageFrom('<html lang="{{ lang }}"><meta property="og:locale" content="pt_BR">'))?.value,
  ).toBe('pt-BR');
});
