/** A few bytes as people look at bytes. */
export interface HexLine {
  /** Two digits a byte, with spaces between: `50 4d 01`. */
  readonly hex: string;
  /** The same as text, a dot for what is no character: `PM.`. */
  readonly text: string;
}

/** Bytes in hex, cut into lines of `width` bytes. What is not hex is left out. */
export function hexLines(hex: string, width = 8): HexLine[] {
  const bytes = hex.match(/[0-9a-f]{2}/gi) ?? [];
  const lines: HexLine[] = [];
  for (let start = 0; start < bytes.length; start += width) {
    const line = bytes.slice(start, start + width);
    lines.push({ hex: line.join(' '), text: line.map(toCharacter).join('') });
  }
  return lines;
}

function toCharacter(byte: string): string {
  const code = Number.parseInt(byte, 16);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : '·';
}
