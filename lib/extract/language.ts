import { genuine } from './dom';
import { jsonLd, metas } from './readers';
import { firstOf, type Rule } from './rule';

const htmlLang: Rule = {
  name: 'html:lang',
  read: (page) => {
    const root = genuine(page.document, 'documentElement');
    return [root.getAttribute('lang') ?? '', root.getAttribute('xml:lang') ?? ''];
  },
};

export const languageRules: readonly Rule[] = [
  htmlLang,
  jsonLd('inLanguage'),
  ...metas('content-language og:locale dc.language language'),
];

export const readLanguage = firstOf(languageRules, cleanLanguage);

/** A BCP 47 tag in its canonical spelling; `en_US` is what Open Graph writes. */
export function cleanLanguage(raw: string): string | null {
  const [first = ''] = raw
    .trim()
    .replaceAll('_', '-')
    .split(/[,;\s.]/, 1);
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null; // shaped like a tag but none, such as `en-a-b`
  }
}
