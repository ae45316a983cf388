import { describe, expect, it } from 'vitest';
import { boundNameOf, isWithin, parseSegmentName } from '@/lib/sync/segment-name';

const hash = '0123456789abcdef';
const nameOf = (lo: number, hi: number, replica = 'replica123') => {
  const segment = parseSegmentName(`${boundNameOf({ replica, lo, hi })}-${hash}`);
  if (!segment) throw new Error('no segment');
  return segment;
};

describe('a segment’s name', () => {
  it('tells the replica, its span and the hash', () => {
    const now = Date.UTC(2026, 10, 23);
    expect(nameOf(0, now)).toEqual({
      name: `replica123-0-${now.toString(36)}-${hash}`,
      replica: 'replica123',
      lo: 0,
      hi: now,
      hash,
    });
    expect(nameOf(2 ** 48 - 1, 2 ** 48 - 1).name.length).toBeLessThanOrEqual(64);
  });

  it('is nobody’s when it is anything else', () => {
    const strangers = [
      'desktop.ini',
      '.DS_Store',
      `replica123-0-1-${hash} (conflicted copy)`,
      `replica123-0-1-${hash}.part`,
      `Replica123-0-1-${hash}`,
      `replica12-0-1-${hash}`,
      `replica123-1-0-${hash}`,
      `replica123-00-1-${hash}`,
      `replica123--1-1-${hash}`,
      `replica123-0-zzzzzzzzzz-${hash}`,
      `replica123-0-1-${hash.slice(1)}`,
      `replica123-0-1-${hash.toUpperCase()}`,
      `\nreplica123-0-1-${hash}\n`,
      '',
    ];
    expect(strangers.filter((name) => parseSegmentName(name))).toEqual([]);
  });

  it('tells whether another says all of it, and more', () => {
    expect(isWithin(nameOf(3, 5), nameOf(3, 6))).toBe(true);
    expect(isWithin(nameOf(3, 5), nameOf(3, 5))).toBe(false);
    expect(isWithin(nameOf(3, 5), nameOf(4, 9))).toBe(false);
    expect(isWithin(nameOf(3, 5), nameOf(0, 9, 'replica124'))).toBe(false);
  });
});
