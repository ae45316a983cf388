/** A picture of the screen, or of a part of it: red, green, blue and alpha of each pixel, row by row, as a canvas has them. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | readonly number[];
}

/**
 * Reads the file in which Xvfb keeps its screen: a header of big-endian words, colours, then the pixels, blue first.
 * Source: https://gitlab.freedesktop.org/xorg/proto/xorgproto/-/blob/master/include/X11/XWDFile.h
 */
export function parseFrame(file: Buffer): Frame {
  const word = (index: number) => file.readUInt32BE(index * 4);
  const [headerSize, width, height, rowSize, colours] = [word(0), word(4), word(5), word(12), word(19)];
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = headerSize + colours * 12 + y * rowSize + x * 4;
      const [blue, green, red] = file.subarray(from, from + 3);
      rgba.set([red ?? 0, green ?? 0, blue ?? 0, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

/** True when a picture stands somewhere in the upper part of a frame; what it leaves see-through may be anything. */
export function shows(frame: Frame, picture: Frame, { above = 150 } = {}): boolean {
  const solid: { x: number; y: number; rgb: number[] }[] = [];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const at = (y * picture.width + x) * 4;
      if (picture.rgba[at + 3] === 255) solid.push({ x, y, rgb: [...picture.rgba.slice(at, at + 3)] });
    }
  }
  const stands = (left: number, top: number) =>
    solid.every(({ x, y, rgb }) => {
      const at = ((top + y) * frame.width + left + x) * 4;
      return rgb.every((value, channel) => Math.abs((frame.rgba[at + channel] ?? 0) - value) <= 6);
    });
  for (let top = 0; top < above; top++) {
    for (let left = 0; left < frame.width - picture.width; left++) if (stands(left, top)) return true;
  }
  return false;
}
