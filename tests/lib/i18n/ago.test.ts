import { beforeAll, expect, it } from 'vitest';
import { formatAgo } from '@/lib/i18n/ago';
import { speakEnglish } from '../../support/english';

const now = Date.UTC(2026, 3, 14, 12);
const minute = 60_000;

beforeAll(() => speakEnglish());

it.each([
  [0, 'now'],
  [-59_000, 'now'],
  [-minute, '1 minute ago'],
  [-3 * minute - 1, '3 minutes ago'],
  [-60 * minute, '1 hour ago'],
  [-24 * 60 * minute, 'yesterday'],
  [-72 * 60 * minute, '3 days ago'],
  [5 * minute, 'in 5 minutes'],
  [120 * minute, 'in 2 hours'],
])('%d ms from now is "%s"', (distance, words) => {
  expect(formatAgo(now + distance, now)).toBe(words);
});
