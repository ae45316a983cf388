import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textHash } from '@/lib/bookmarks/text-hash';

/** The published definition, on numbers of any size. */
function slowHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(36);
}

// From the draft's own list of test vectors.
it.each([
  ['', 0xcbf29ce484222325n],
  ['a', 0xaf63dc4c8601ec8cn],
  ['foobar', 0x85944171f73967e8n],
])('hashes %j as published', (text, hash) => {
  expect(textHash(text)).toBe(hash.toString(36));
});

it('is the published function for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(textHash(text)).toBe(slowHash(text));
    }),
  );
});
