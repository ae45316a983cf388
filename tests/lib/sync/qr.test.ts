import fc from 'fast-check';
import { generate } from 'lean-qr';
import { describe, expect, it } from 'vitest';
import { createPairingCode } from '@/lib/sync/pairing-code';
import { drawQr, type QrDrawing } from '@/lib/sync/qr';
import { createPairingKey } from '@/lib/sync/secret-keys';
import { type QrModules, readQr } from '../../support/read-qr';

/** What an even-odd fill of the path darkens: a module is, when an odd number of edges lies to its left. */
function modulesOf({ path, size }: QrDrawing): QrModules {
  const edges = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  for (const [, loop = ''] of path.matchAll(/M([^Z]*)Z/g)) {
    const corners = loop.split('L').map((corner) => corner.split(' ').map(Number));
    corners.forEach(([x = 0, y = 0], index) => {
      const [nextX, nextY = 0] = corners[(index + 1) % corners.length] ?? [];
      if (x !== nextX) return;
      for (let row = Math.min(y, nextY); row < Math.max(y, nextY); row++) edges[row]![x]! += 1;
    });
  }
  return edges.map((row) => {
    let isDark = false;
    return row.slice(0, size).map((crossed) => (isDark = crossed % 2 === 1 ? !isDark : isDark));
  });
}

const draw = (text: string) => {
  const drawing = drawQr(text);
  if (!drawing) throw new Error('nothing was drawn');
  return drawing;
};

describe('a drawn code', () => {
  it('reads as the text, of any length and any characters', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.stringMatching(/^panelmark1\.[\w-]{100,1500}$/),
      fc.stringMatching(/^[0-9A-Z]{1,300}$/),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readQr(modulesOf(draw(text)))).toBe(text);
      }),
      { numRuns: 60, examples: [['　 '], ['é']] },
    );
  });

  it('is what lean-qr says, module by module', () => {
    const drawing = draw('panelmark1.AAAA');
    const code = generate('panelmark1.AAAA');
    expect(drawing.size).toBe(code.size);
    modulesOf(drawing).forEach((row, y) => {
      row.forEach((isDark, x) => {
        expect(isDark, `${x}, ${y}`).toBe(code.get(x, y));
      });
    });
  });

  it('of a pairing code has modules that a camera can tell apart on a screen', async () => {
    const code = await createPairingCode({
      setup: {
        kind: 's3',
        address: 'https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com',
        bucket: 'panelmark',
        region: 'auto',
        prefix: 'panelmark/',
        accessKey: '0123456789abcdef0123456789abcdef',
        secretKey: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      },
      encryption: { type: 'key', key: createPairingKey() },
    });
    const drawing = draw(code);
    expect(drawing.size).toBeLessThanOrEqual(69);
    expect(readQr(modulesOf(drawing))).toBe(code);
  });

  it('there is none of a text that no code holds', () => {
    expect(drawQr('a'.repeat(2_953))).not.toBeNull();
    expect(drawQr('a'.repeat(2_954))).toBeNull();
  });
});
