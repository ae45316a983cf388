/**
 * 64 bits of FNV-1a over UTF-8, base 36: a short name for a text. Two texts of one bookmark do not meet by chance; it
 * is no proof against somebody who tries.
 *
 * Source: draft-eastlake-fnv-30, §6.1. The prime is 2^40 + 0x1b3, which splits into two halves that numbers can hold.
 */
export function textHash(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36);
}
