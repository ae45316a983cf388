import { expect, test } from 'vitest';
import { tallyVerdicts } from '@/lib/panel/tally';

test('counts ships and skips, and leaves the undecided out', () => {
  expect(
    tallyVerdicts([{ verdict: 'ship' }, { verdict: null }, { verdict: 'skip' }, { verdict: 'ship' }]),
  ).toEqual({
    ship: 2,
    skip: 1,
  });
});

test('says nothing where nobody decided', () => {
  expect(tallyVerdicts([{ verdict: null }])).toBeNull();
  expect(tallyVerdicts([])).toBeNull();
});
