import { foldText } from '@/lib/base/text';

/** Languages tried when the page's own does not know the word. */
const commonLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

const numbersByLanguage = new Map<string, ReadonlyMap<string, number>>();

/**
 * The month (1–12) that a word names, written out or abbreviated, in the page's language or a common one.
 * The names come from the browser's own tables, so every language it speaks is covered.
 */
export function monthOf(word: string, language: string | null): number | null {
  const folded = foldText(word);
  for (const candidate of [...(language === null ? [] : [language]), ...commonLanguages]) {
    const month = monthNumbers(candidate).get(folded) ?? monthNumbers(candidate).get(folded.slice(0, 3));
    // A prefix counts only if the whole word is a prefix of a name or carries on like one ("Sept", not "Marketing").
    if (month !== undefined && isFormOf(folded, candidate, month)) return month;
  }
  return null;
}

function isFormOf(word: string, language: string, month: number): boolean {
  for (const [name, number] of monthNumbers(language)) {
    if (number === month && (name === word || (word.length >= 3 && name.startsWith(word)))) return true;
  }
  return false;
}

function monthNumbers(language: string): ReadonlyMap<string, number> {
  const known = numbersByLanguage.get(language);
  if (known) return known;
  const numbers = new Map<string, number>();
  for (let month = 1; month <= 12; month++) {
    for (const name of namesOf(language, month)) {
      if (!numbers.has(name)) numbers.set(name, month);
    }
  }
  numbersByLanguage.set(language, numbers);
  return numbers;
}

/** Long names inside a date too, where Slavic languages inflect them ("19 мая"); and their first three letters. */
function namesOf(language: string, month: number): readonly string[] {
  const date = new Date(Date.UTC(2_023, month - 1, 15));
  const formats: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long', day: 'numeric', timeZone: 'UTC' },
    { month: 'long', timeZone: 'UTC' },
    { month: 'short', timeZone: 'UTC' },
  ];
  return formats.flatMap((format) => {
    const parts = new Intl.DateTimeFormat(language, format).formatToParts(date);
    const name = foldText(parts.find((part) => part.type === 'month')?.value ?? '');
    return name === '' ? [] : [name, ...(name.length > 3 ? [name.slice(0, 3)] : [])];
  });
}
