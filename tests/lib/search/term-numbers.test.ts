import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TermNumbers } from '@/lib/search/term-numbers';

it('numbers terms as a map would: each once, as it first comes', () => {
  const part = fc.oneof(fc.stringMatching(/^[ab雨]{0,3}$/), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(part), part, part, (parts, before, after) => {
      const [numbers, plain] = [new TermNumbers(), new Map<string, number>()];
      for (const term of parts) {
        if (!plain.has(term)) plain.set(term, plain.size);
        const start = before.length;
        expect(numbers.numberOf(`${before}${term}${after}`, start, start + term.length)).toBe(
          plain.get(term),
        );
      }
      expect(numbers.terms).toEqual([...plain.keys()]);
    }),
  );
});

it('keeps every number as it grows', () => {
  const numbers = new TermNumbers();
  const terms = Array.from({ length: 5_000 }, (_, number) => `${number}`);
  const numberAll = () => terms.map((term) => numbers.numberOf(term, 0, term.length));
  expect(numberAll()).toEqual([...terms.keys()]);
  expect(numberAll()).toEqual([...terms.keys()]);
});
