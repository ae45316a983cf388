/** A square of modules, true where it is dark, by row and column. */
export type QrModules = readonly (readonly boolean[])[];

/** Check words in each block, and blocks, by version, at correction level L. Source: ISO/IEC 18004, table 9. */
const checkWords = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const blocks = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25,
];
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];
const formatMask = 0b101010000010010;
const levelL = 0b01;

/**
 * Reads a clean QR code of level L, from the standard alone: a second look at what was drawn. Every block's check words
 * have to be right; it repairs nothing. Source: ISO/IEC 18004:2015.
 */
export function readQr(modules: QrModules): string {
  const version = (modules.length - 17) / 4;
  const format = formatOf(modules);
  if (format >> 3 !== levelL) throw new Error(`level ${format >> 3}`);
  const words = wordsOf(modules, version, masks[format & 7]!);
  return textOf(wordsInOrder(words, version), version);
}

/** The five bits beside the finder pattern at the top left: level and mask. */
function formatOf(modules: QrModules): number {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((column) => [8, column] as const);
  const upwards = [7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const);
  const bits = [...places, ...upwards].map(([row, column]) => modules[row]![column]!);
  return (bits.reduce((sum, bit) => sum * 2 + Number(bit), 0) ^ formatMask) >> 10;
}

function wordsOf(modules: QrModules, version: number, isMasked: (row: number, column: number) => boolean) {
  const size = modules.length;
  const bits: boolean[] = [];
  let isUpwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = isUpwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isFunction(row, column, version)) bits.push(modules[row]![column]! !== isMasked(row, column));
      }
    }
    isUpwards = !isUpwards;
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0),
  );
}

/** Finders with format, timing, alignment and version: everywhere but the words. */
function isFunction(row: number, column: number, version: number): boolean {
  const size = version * 4 + 17;
  const isCorner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9);
  if (isCorner || row === 6 || column === 6) return true;
  const short = Math.min(row, column);
  const long = Math.max(row, column);
  if (version >= 7 && short < 6 && long >= size - 11) return true;
  const centres = alignmentCentres(version);
  return centres.some((y) =>
    centres.some((x) => {
      const isFinder = Math.min(x, y) === 6 && (Math.max(x, y) === 6 || Math.max(x, y) === size - 7);
      return !isFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
    }),
  );
}

function alignmentCentres(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = version * 4 + 10;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - (count - 2 - index) * step)];
}

/** Takes the blocks apart, checks each, and puts their data behind one another. */
function wordsInOrder(words: readonly number[], version: number): number[] {
  const count = blocks[version - 1]!;
  const checks = checkWords[version - 1]!;
  const shortLength = Math.floor(words.length / count) - checks;
  const shortBlocks = count - (words.length % count);
  const dataOf = Array.from({ length: count }, (): number[] => []);
  let next = 0;
  for (let index = 0; index <= shortLength; index++) {
    for (let block = index < shortLength ? 0 : shortBlocks; block < count; block++)
      dataOf[block]!.push(words[next++]!);
  }
  dataOf.forEach((data, block) => {
    const check = Array.from({ length: checks }, (_, index) => words[next + index * count + block]!);
    if (!isSound([...data, ...check], checks)) throw new Error(`block ${block} is damaged`);
  });
  return dataOf.flat();
}

/** True when the first roots of the generator are roots of the block, over GF(256) modulo 0x11d. */
function isSound(block: readonly number[], checks: number): boolean {
  let root = 1;
  for (let index = 0; index < checks; index++) {
    if (block.reduce((sum, word) => multiply(sum, root) ^ word, 0) !== 0) return false;
    root = multiply(root, 2);
  }
  return true;
}

function multiply(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function textOf(words: readonly number[], version: number): string {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('');
  let position = 0;
  const take = (count: number) => {
    position += count;
    return Number.parseInt(bits.slice(position - count, position), 2);
  };
  const wide = version < 10 ? 0 : version < 27 ? 1 : 2;
  const bytes: number[] = [];
  const say = (text: string) => bytes.push(...Buffer.from(text));
  while (position + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 7) take(8);
    else if (mode === 4) for (let left = take(wide === 0 ? 8 : 16); left > 0; left--) bytes.push(take(8));
    else if (mode === 1) {
      for (let left = take(10 + wide * 2); left > 0; left -= 3) {
        const digits = Math.min(left, 3);
        say(String(take(digits * 3 + 1)).padStart(digits, '0'));
      }
    } else if (mode === 2) {
      for (let left = take(9 + wide * 2); left > 0; left -= 2) {
        const value = take(left === 1 ? 6 : 11);
        if (left > 1) say(alphanumeric[Math.floor(value / 45)]!);
        say(alphanumeric[value % 45]!);
      }
    } else throw new Error(`mode ${mode}`);
  }
  return Buffer.from(bytes).toString();
}
