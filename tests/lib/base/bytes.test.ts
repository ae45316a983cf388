import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64UrlToBytes, bytesToBase64Url, bytesToHex, concatBytes, hexToBytes } from '@/lib/base/bytes';

describe('bytes as text', () => {
  it('is what Node makes of them, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(bytesToBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(bytesToHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(base64UrlToBytes(bytesToBase64Url(bytes))).toEqual(new Uint8Array(bytes));
        expect(hexToBytes(bytesToHex(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('holds for more than a function takes arguments', () => {
    const bytes = new Uint8Array(300_000).map((_, index) => index);
    expect(Buffer.from(bytes).equals(base64UrlToBytes(bytesToBase64Url(bytes)) ?? Buffer.of())).toBe(true);
  });

  it.each(['=', 'A', 'AA=', 'A A', 'AB+/', 'AAAAA', 'ä'])('%s is not base64url', (text) => {
    expect(base64UrlToBytes(text)).toBeNull();
  });

  it('has one text only: bits left over are zero', () => {
    expect(base64UrlToBytes('AA')).toEqual(Uint8Array.of(0));
    expect(base64UrlToBytes('AB')).toBeNull();
  });

  it.each(['0', 'AB', 'g0', ' 00', '00\n'])('%j is not hexadecimal', (text) => {
    expect(hexToBytes(text)).toBeNull();
  });
});

it('puts bytes behind one another', () => {
  expect(concatBytes([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])).toEqual(
    Uint8Array.of(1, 2, 3),
  );
});
