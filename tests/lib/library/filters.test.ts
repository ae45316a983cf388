import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filterOf, hasFilter, toggleFilter } from '@/lib/library/filters';
import { inTurkish } from '../../support/turkish';

afterEach(() => vi.restoreAllMocks());

describe('a filter', () => {
  it('asks for exactly its label', () => {
    expect(filterOf('tag', 'AI safety')).toBe('tag:"AI safety"');
    expect(filterOf('source', 'The Verge')).toBe('site:"The Verge"');
    expect(filterOf('status', 'unread')).toBe('is:unread');
    expect(filterOf('flag', 'starred')).toBe('is:starred');
    expect(filterOf('month', '2026-04')).toBe('month:2026-04');
    expect(filterOf('kind', 'tool')).toBe('kind:tool');
  });

  it('asks for the longest run of a label that has a quote in it', () => {
    expect(filterOf('tag', 'the "best" models')).toBe('tag:models');
  });

  it('is put behind what was typed and taken out again', () => {
    const filtered = toggleFilter('whale  "deep sea"', 'tag:"AI safety"');
    expect(filtered).toBe('whale "deep sea" tag:"AI safety"');
    expect(hasFilter(filtered, 'tag:"AI safety"')).toBe(true);
    expect(toggleFilter(filtered, 'TAG:"ai SAFETY"')).toBe('whale "deep sea"');
  });

  it('is not taken for its opposite, nor for words that look alike', () => {
    expect(hasFilter('-is:read is:reading', 'is:read')).toBe(false);
    expect(hasFilter('"say is:read twice"', 'is:read')).toBe(false);
  });

  it('is no part of a quote somebody has not finished', () => {
    const filtered = toggleFilter('"deep sea', 'is:read');
    expect(hasFilter(filtered, 'is:read')).toBe(true);
  });
});

const anyLabel = fc.string({ unit: 'grapheme', minLength: 1 }).filter((label) => !/["\s]/.test(label));

it('toggled once it is there, twice it is gone, and every other filter stays', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        anyLabel.map((label) => label.toLowerCase()),
        { minLength: 2 },
      ),
      (labels) => {
        const filters = labels.map((label) => filterOf('tag', label));
        const [one = '', ...others] = filters;
        const all = others.reduce(toggleFilter, '');
        const withOne = toggleFilter(all, one);
        expect(filters.every((filter) => hasFilter(withOne, filter))).toBe(true);
        const without = toggleFilter(withOne, one);
        expect(hasFilter(without, one)).toBe(false);
        expect(others.every((filter) => hasFilter(without, filter))).toBe(true);
      },
    ),
  );
});

it('is found in whatever case it is written, in every language', () => {
  inTurkish();
  expect(hasFilter('tag:AI', 'tag:ai')).toBe(true);
});
