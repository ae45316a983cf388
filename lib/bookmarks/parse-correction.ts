import { parseField } from '@/lib/extract/parse-extraction';
import { type CorrectableField, correctableFields } from './bookmark';
import { type Correction, isSameValue } from './correct';

/**
 * Reads a correction that came as a message; null when anything in it is not what it should be. Values arrive as they
 * are kept: one that the border would still have to tidy or cut is refused, for it would not be what the user saw.
 */
export function parseCorrection(value: unknown): Correction | null {
  if (typeof value !== 'object' || value === null) return null;
  const { values, takenBack } = value as { readonly [Field in keyof Correction]?: unknown };
  if (typeof values !== 'object' || values === null || !Array.isArray(takenBack)) return null;
  const isKept = ([field, entry]: [string, unknown]) =>
    isCorrectable(field) &&
    !(field === 'title' && entry === null) &&
    isSameValue(parseField(field, entry), entry);
  if (!Object.entries(values).every(isKept) || !takenBack.every(isCorrectable)) return null;
  return { values, takenBack: [...takenBack] };
}

function isCorrectable(field: unknown): field is CorrectableField {
  return (correctableFields as readonly unknown[]).includes(field);
}
