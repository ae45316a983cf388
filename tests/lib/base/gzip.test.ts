import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gunzip, gzip, InflatedTooLarge } from '@/lib/base/gzip';

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.uint8Array({ minLength: 40_000, maxLength: 40_000 }),
);

it('is gzip as others write and read it', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (any) => {
      const bytes = new Uint8Array(any);
      expect(gunzipSync(await gzip(bytes)).equals(bytes)).toBe(true);
      const unpacked = await gunzip(new Uint8Array(gzipSync(bytes)), 40_000);
      expect(Buffer.from(bytes).equals(unpacked)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('stops at the limit, and not before', async () => {
  const packed = new Uint8Array(gzipSync(new Uint8Array(1_000)));
  expect(await gunzip(packed, 1_000)).toHaveLength(1_000);
  await expect(gunzip(packed, 999)).rejects.toBeInstanceOf(InflatedTooLarge);
});

it('refuses what is torn, at every length', async () => {
  const packed = new Uint8Array(gzipSync('some words, and some more words'));
  for (let length = 0; length < packed.length; length++) {
    await expect(gunzip(packed.subarray(0, length), 1_000), `${length} bytes`).rejects.toThrow();
  }
});
