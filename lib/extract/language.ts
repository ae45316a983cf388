import { cleanLanguage } from './clean/language';
import { genuine } from './dom';
import { metas } from './readers';
import { firstOf, type Rule } from './rule';

const htmlLang: Rule = {
  name: 'html:lang',
  read: (page) => {
    const root = genuine(page.document, 'documentElement');
    return [root.getAttribute('lang') ?? '', root.getAttribute('xml:lang') ?? ''];
  },
};

export const languageRules: readonly Rule[] = [htmlLang, ...metas('content-language og:locale')];

export const readLanguage = firstOf(languageRules, cleanLanguage);
