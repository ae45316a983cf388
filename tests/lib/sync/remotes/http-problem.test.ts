import { expect, it } from 'vitest';
import { retryAfterMs } from '@/lib/sync/remotes/http-problem';

const now = Date.UTC(2026, 10, 23, 12);
const wait = (value: string) => retryAfterMs(new Headers({ 'retry-after': value }), now);

it('reads seconds and dates', () => {
  expect(wait('0')).toBe(0);
  expect(wait(' 120 ')).toBe(120_000);
  expect(wait('Mon, 23 Nov 2026 12:01:30 GMT')).toBe(90_000);
});

it('takes what has passed for now, and what is far away for a day', () => {
  expect(wait('Mon, 23 Nov 2026 11:00:00 GMT')).toBe(0);
  expect(wait('Fri, 31 Dec 9999 23:59:59 GMT')).toBe(86_400_000);
  expect(wait('999999999999999')).toBe(86_400_000);
});

it('takes what is neither for nothing', () => {
  for (const value of ['', 'soon', '-5 minutes', 'NaN', '9'.repeat(400)])
    expect(wait(value), value).toBeNull();
  expect(retryAfterMs(new Headers(), now)).toBeNull();
});
