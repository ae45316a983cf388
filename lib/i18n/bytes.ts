import { once } from './formatters';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people read it, three digits at most: "82.4 kB", "705 bytes". */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const format = formats()[power];
  return format?.format(bytes / 1_000 ** power) ?? '';
}

const formats = once((language) =>
  units.map(
    (unit) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        // The short name of a byte is "byte", however many there are.
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  ),
);
