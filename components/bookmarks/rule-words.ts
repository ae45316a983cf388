import { type MessageKey, t } from '@/lib/i18n/messages';

/** Where a rule looks, by the first word of its name. */
const sentenceByKind: Readonly<Record<string, MessageKey>> = {
  meta: 'rule_meta',
  'json-ld': 'rule_jsonLd',
  itemprop: 'rule_itemprop',
  html: 'rule_language',
  xml: 'rule_language',
  link: 'rule_link',
  rel: 'rule_link',
  url: 'rule_url',
  title: 'rule_windowTitle',
  dateline: 'rule_dateline',
  words: 'rule_words',
  tag: 'rule_element',
  class: 'rule_element',
  heading: 'rule_element',
  panel: 'rule_panel',
  takes: 'rule_panel',
  site: 'rule_site',
};

/** The rule that gave a value (`meta:og:title`), as a person would say where it stood. */
export function ruleInWords(rule: string): string {
  const kind = rule === 'tag:title' ? 'title' : (rule.split(':')[0] ?? '');
  return t(Object.hasOwn(sentenceByKind, kind) ? (sentenceByKind[kind] as MessageKey) : 'rule_unknown');
}
