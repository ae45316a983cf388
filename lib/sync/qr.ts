import { correction, generate, mode } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A drawn code: for `<path d fill-rule="evenodd">` in a square of `size` modules, with four of quiet around it. */
export interface QrDrawing {
  readonly path: string;
  readonly size: number;
}

/** Modules of quiet that readers need on each side. Source: ISO/IEC 18004, 9.1. */
export const qrQuietModules = 4;

/** Without Shift JIS, which not every reader takes for what it is. */
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

/** Draws a text as a QR code; null when it is longer than one holds (2,953 bytes at the lowest correction). */
export function drawQr(text: string): QrDrawing | null {
  try {
    // The lowest correction: nothing dirties a screen, and larger modules are what a camera needs.
    const code = generate(text, { maxCorrectionLevel: correction.L, modes });
    return { path: toSvgPath(code), size: code.size };
  } catch {
    // The one way in which lean-qr fails.
    return null;
  }
}
