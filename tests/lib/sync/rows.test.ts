import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlobError } from '@/lib/sync/codec';
import { roundLimits } from '@/lib/sync/round-state';
import { charsOfRows, recordsToRows, rowsToRecords } from '@/lib/sync/rows';
import { anyRecord, sorted } from '../../support/sync/random-cells';

const id = 'aaaaaaaaaaaaaaaaaaaaaa';
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const namesOf = (rows: unknown) => rowsToRecords(rows).flatMap(({ cells }) => [...cells.keys()]);

describe('rows', () => {
  it('bring records back as they were', () => {
    const records = fc.uniqueArray(anyRecord, { selector: ({ id }) => id });
    fc.assert(
      fc.property(records, (all) => {
        const back = rowsToRecords(throughJson(recordsToRows(all)));
        const plain = (some: typeof all) => some.map(({ id, cells }) => [id, sorted(cells)]);
        expect(plain(back)).toEqual(plain(all.filter(({ cells }) => cells.size > 0)));
      }),
    );
  });

  it('hold a bookmark that was written at once in one row', () => {
    const cells = new Map(['url', 'title', '#tag'].map((name) => [name, { value: 'x', stamp: 7 }]));
    expect(recordsToRows([{ id, cells }])).toEqual([[id, 7, { url: 'x', title: 'x', '#tag': 'x' }]]);
  });

  it('bring back a record of more cells than one row may have, written at once or not', () => {
    for (const stampOf of [() => 7, (cell: number) => cell]) {
      const names = Array.from({ length: 10_500 }, (_, cell) => `?${cell}`);
      const cells = new Map(names.map((name, cell) => [name, { value: null, stamp: stampOf(cell) }]));
      const [back] = rowsToRecords(throughJson(recordsToRows([{ id, cells }])));
      expect(sorted(back?.cells ?? new Map())).toEqual(sorted(cells));
    }
  });

  it('can be read, however small they are, as many as are cut at once', () => {
    const row = new Map([['#', { value: 1, stamp: 0 }]]);
    const count = Math.ceil(roundLimits.cutChars / charsOfRows(row));
    const records = Array.from({ length: count }, (_, number) => ({
      id: `${number}`.padEnd(22, '-'),
      cells: new Map([['#', { value: 1, stamp: number }]]),
    }));
    const chars = records.reduce((sum, { cells }) => sum + charsOfRows(cells), 0);
    expect(chars).toBeGreaterThanOrEqual(roundLimits.cutChars);
    expect(rowsToRecords(recordsToRows(records))).toHaveLength(count);
  });

  it('are left out when they are malformed, each by itself', () => {
    const sound = [id, 5, { title: 'sound' }];
    const malformed = [
      null,
      7,
      'row',
      [],
      ['short', 1, { title: 'x' }],
      ['../../../../../etc/aaaa', 1, { title: 'x' }],
      [`${id}a`, 1, { title: 'x' }],
      [id, -1, { title: 'x' }],
      [id, 1.5, { title: 'x' }],
      [id, 1e300, { title: 'x' }],
      [id, 2 ** 47, { title: 'x' }],
      [id, '1', { title: 'x' }],
      [id, null, { title: 'x' }],
      [id, 1],
      [id, 1, null],
      [id, 1, ['title']],
      [id, 1, {}],
      [id, 1, Object.fromEntries(Array.from({ length: 2_001 }, (_, cell) => [`#${cell}`, true]))],
    ];
    for (const row of malformed)
      expect(rowsToRecords([row, sound]), String(row)).toEqual(rowsToRecords([sound]));
  });

  it('lose cells that no version writes, and keep names that a later one may', () => {
    const values = JSON.parse(
      '{"__proto__":1,"constructor":1,"toString":1,"hasOwnProperty":1,"":1,"a\\u0000b":1,"a\\nb":1,"~later":1,"title":1}',
    );
    expect(namesOf([[id, 1, { ...values, ['x'.repeat(2_101)]: 1 }]])).toEqual(['~later', 'title']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('lose values that are too long or too deep', () => {
    const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    const long = Array.from({ length: 300 }, () => 'x'.repeat(4_000));
    const full = Array.from({ length: 200 }, () => ({ quote: 'x'.repeat(4_000), note: '', at: 1 }));
    expect(namesOf([[id, 1, { deep, long, text: 'x'.repeat(1_000_001), full }]])).toEqual(['full']);
  });

  it('take the newer of two cells of one name, in whatever order they stand, and void what a deletion does', () => {
    const rows = [
      [id, 3, { title: 'old', note: 'old' }],
      [id, 9, { title: 'new' }],
      [id, 5, { '!': false }],
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const [record] = rowsToRecords(order);
      expect(sorted(record!.cells)).toEqual([
        ['!', { value: false, stamp: 5 }],
        ['title', { value: 'new', stamp: 9 }],
      ]);
    }
  });

  it('are no rows when they are no list, and too many when they are', () => {
    const faultOf = (rows: unknown) => {
      try {
        rowsToRecords(rows);
      } catch (thrown) {
        return thrown instanceof BlobError ? thrown.fault : thrown;
      }
    };
    expect(faultOf('rows')).toBe('corrupt');
    expect(faultOf(undefined)).toBe('corrupt');
    expect(faultOf({ length: 3 })).toBe('corrupt');
    expect(faultOf(new Array(1_000_001).fill(null))).toBe('too-large');
  });

  it('of one bookmark without end leave its fields and so many tags, and cost no more than as many of others', () => {
    const tags = Array.from({ length: 100_000 }, (_, cell) => [id, 1, { [`#${cell}`]: true }]);
    const before = performance.now();
    for (const rows of [tags, [...tags].reverse()]) {
      const names = namesOf([...rows, [id, 2, { url: 'u', title: 't' }]]);
      expect(names).toHaveLength(20_000);
      expect(names).toEqual(expect.arrayContaining(['url', 'title', '#0', '#1']));
    }
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
