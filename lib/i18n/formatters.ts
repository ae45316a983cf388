import { browser } from '@/lib/platform/browser';

/** The language of the browser's own words, BCP 47. */
export function locale(): string {
  return browser.i18n.getUILanguage();
}

/** Makes a formatter once: making one takes longer than fifty uses of it, and a list has fifty rows. */
export function once<Formatter>(make: (language: string) => Formatter): () => Formatter {
  let made: Formatter | null = null;
  return () => {
    made ??= make(locale());
    return made;
  };
}
