import { beforeAll, expect, it } from 'vitest';
import { formatBytes } from '@/lib/i18n/bytes';
import { speakEnglish } from '../../support/english';

beforeAll(() => speakEnglish());

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [82_345, '82.3 kB'],
  [11_300_000, '11.3 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('%d is "%s"', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
