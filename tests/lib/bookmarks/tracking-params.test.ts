import { expect, it } from 'vitest';
import { isTrackingParam } from '@/lib/bookmarks/tracking-params';

it.each([
  'utm_source',
  'UTM_Medium',
  'ref',
  'fbclid',
  'pk_campaign',
  'pk_kwd',
  'pk_source',
  'pk_medium',
  'pk_content',
])('drops %s, which says how a reader came', (name) => {
  expect(isTrackingParam(name)).toBe(true);
});

it.each(['partner', 'feature', 'cmp', 'pk_id', 'pk', 'id', 'page', 'v'])(
  'keeps %s, which may say which page it is',
  (name) => {
    expect(isTrackingParam(name)).toBe(false);
  },
);
