import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatDate } from '@/lib/i18n/format';

beforeEach(() => {
  vi.stubEnv('TZ', 'America/Los_Angeles');
  fakeBrowser.i18n.getUILanguage = () => 'en-GB';
});

it.each([
  ['a day', '2026-05-19', '19 May 2026'],
  ['midnight UTC, which stands for a day', '2026-05-19T00:00:00.000Z', '19 May 2026'],
  ['a moment, in the reader’s zone', '2026-05-19T03:00:00Z', '18 May 2026'],
  ['a moment with its own offset', '2026-05-19T23:30:00-07:00', '19 May 2026'],
  ['nonsense', 'last week', ''],
])('prints %s', (_what, iso, printed) => {
  expect(formatDate(iso)).toBe(printed);
});
