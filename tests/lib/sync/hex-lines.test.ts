import { expect, it } from 'vitest';
import { hexLines } from '@/lib/sync/hex-lines';

it('shows bytes as digits and as text, some to a line', () => {
  expect(hexLines('504d01201f8b', 4)).toEqual([
    { hex: '50 4d 01 20', text: 'PM··' },
    { hex: '1f 8b', text: '··' },
  ]);
});

it('leaves out what is no byte', () => {
  expect(hexLines('5x 0')).toEqual([]);
  expect(hexLines('')).toEqual([]);
});
