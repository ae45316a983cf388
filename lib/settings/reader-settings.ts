export const readerWidths = ['narrow', 'medium', 'wide'] as const;
export const readerFonts = ['serif', 'sans'] as const;
export const readerSpacings = ['tight', 'normal', 'loose'] as const;
/** Sizes are steps: what each is in pixels is the style sheet's to say. */
export const readerSizes = [0, 1, 2, 3, 4, 5] as const;

/** How the reader sets text. */
export interface ReaderSettings {
  readonly size: (typeof readerSizes)[number];
  readonly width: (typeof readerWidths)[number];
  readonly font: (typeof readerFonts)[number];
  readonly spacing: (typeof readerSpacings)[number];
}

export const defaultReaderSettings: ReaderSettings = {
  size: 2,
  width: 'medium',
  font: 'serif',
  spacing: 'normal',
};

/** Reads settings that were stored, perhaps by another version; what it does not know is as it is by default. */
export function parseReaderSettings(value: unknown): ReaderSettings {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { size, width, font, spacing } = defaultReaderSettings;
  return {
    size: oneOf(readerSizes, stored.size) ?? size,
    width: oneOf(readerWidths, stored.width) ?? width,
    font: oneOf(readerFonts, stored.font) ?? font,
    spacing: oneOf(readerSpacings, stored.spacing) ?? spacing,
  };
}

function oneOf<Value>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((known) => known === value);
}
