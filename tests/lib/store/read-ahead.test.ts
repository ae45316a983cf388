import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ReadAhead } from '@/lib/store/read-ahead';

const records = Array.from({ length: 10 }, (_, number) => ({
  id: `${number}`,
  cells: new Map<string, { readonly value: unknown; readonly stamp: number }>([
    ['note', { value: `Read ${number}.`, stamp: 5 }],
    ['starred', { value: 'perhaps', stamp: 5 }],
  ]),
}));

it('gives every record once, in order and let in, however far it reads ahead', () => {
  const turn = fc.record({ ahead: fc.nat(12), count: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 4 }), fc.nat(10), (turns, length) => {
      const reading = new ReadAhead(records.slice(0, length));
      const taken: unknown[] = [];
      for (let turn = 0; !reading.isDone; turn++) {
        const { ahead, count } = turns[turn % turns.length] ?? { ahead: 0, count: 1 };
        reading.read(ahead);
        taken.push(...reading.take(count));
      }
      expect(taken).toEqual(
        records.slice(0, length).map(({ id }) => ({
          id,
          cells: new Map([['note', { value: `Read ${id}.`, stamp: 5 }]]),
        })),
      );
    }),
  );
});
