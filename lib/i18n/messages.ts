import { browser } from '@/lib/platform/browser';
import type english from '@/public/_locales/en/messages.json';
import { once } from './formatters';

/** Every sentence a person reads, by key. A misspelt key does not compile. */
export type MessageKey = Exclude<keyof typeof english, `${string}_one` | `${string}_other`>;

/** Keys that come in plural forms, named without their ending. */
export type PluralKey = keyof typeof english extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

export type Values = Readonly<Record<string, string | number>>;

/** The sentence under a key in the user's language, with `{name}` filled from `values`. */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(browser.i18n.getMessage(key), values);
}

/** The sentence for a count, in the plural form the language uses for it; `{count}` is the number as people write it. */
export function plural(key: PluralKey, count: number, values: Values = {}): string {
  const form = pluralRules().select(count);
  const sentence = browser.i18n.getMessage(`${key}_${form}`) || browser.i18n.getMessage(`${key}_other`);
  return fill(sentence, { ...values, count: formatNumber(count) });
}

/** A number as people write it: 4,000. */
export function formatNumber(number: number): string {
  return numberFormat().format(number);
}

const pluralRules = once((language) => new Intl.PluralRules(language));
const numberFormat = once((language) => new Intl.NumberFormat(language));

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
