/** Lists and objects inside one another; a segment has eight levels, newer versions may have more. */
const maxDepth = 64;
/** Lists and objects in all: twice what a segment of the largest size and the smallest rows has. */
const maxContainers = 4_000_000;

const quote = 0x22;
const backslash = 0x5c;
const opens: readonly boolean[] = marks('[{');
const closes: readonly boolean[] = marks(']}');

/**
 * True when JSON has so many lists or objects, or so deep ones, that parsing it would take memory out of all
 * proportion: 64 MB of `[` are 2.7 GB, of `{},` half a minute. Two milliseconds for a megabyte. What is no JSON may get
 * any answer.
 */
export function isExtravagant(json: Uint8Array): boolean {
  let depth = 0;
  let containers = 0;
  for (let index = 0; index < json.length; index++) {
    const byte = json[index] ?? 0;
    if (byte === quote) index = endOfString(json, index);
    else if (opens[byte]) {
      depth++;
      containers++;
      if (depth > maxDepth || containers > maxContainers) return true;
    } else if (closes[byte]) depth--;
  }
  return false;
}

function endOfString(json: Uint8Array, start: number): number {
  let index = start + 1;
  while (index < json.length && json[index] !== quote) index += json[index] === backslash ? 2 : 1;
  return index;
}

function marks(characters: string): boolean[] {
  return Array.from({ length: 256 }, (_, byte) => characters.includes(String.fromCharCode(byte)));
}
