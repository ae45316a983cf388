import { foldText } from '@/lib/base/text';

/** Languages tried when the page's own does not know the word. */
const commonLanguages = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru'];

/**
 * The month (1–12) that a word names, written out or abbreviated, in the page's language or a common one.
 * The names come from the browser's own tables, so every language it speaks is covered. Opening these takes longer than
 * reading many a page, so English is known, and asked first: where others begin alike, they mean the same month.
 */
export function monthOf(word: string, language: string | null): number | null {
  const folded = foldText(word);
  if (folded.length < 3) return null;
  for (const candidate of ['en', ...(language === null ? [] : [language]), ...commonLanguages]) {
    // "Sept" is the beginning of a name; "Marketing" is not, though it begins with the short form of one.
    const index = monthNames(candidate).findIndex((names) => names.some((name) => name.startsWith(folded)));
    if (index >= 0) return index + 1;
  }
  return null;
}

const english = 'january february march april may june july august september october november december';
const namesByLanguage = new Map<string, readonly (readonly string[])[]>([
  ['en', english.split(' ').map((name) => [name])],
]);

/** The folded names of each month, as they stand beside a day: Slavic languages inflect them there ("19 мая"). */
function monthNames(language: string): readonly (readonly string[])[] {
  const known = namesByLanguage.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric' });
  const names = Array.from({ length: 12 }, (_, month) =>
    format
      .format(new Date(2_023, month, 15))
      .split(' ')
      .map(foldText),
  );
  namesByLanguage.set(language, names);
  return names;
}
