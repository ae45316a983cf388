import { cleanDate } from './published';
import { jsonLd, meta, property } from './readers';
import { firstOf, type Rule } from './rule';

export const modifiedRules: readonly Rule[] = [
  jsonLd('dateModified'),
  meta('article:modified_time'),
  meta('og:updated_time'),
  meta('og:article:modified_time'),
  meta('dc.date.modified'),
  meta('dcterms.modified'),
  meta('citation_lastmod_date'),
  meta('lastmod'),
  meta('last-modified'),
  property('dateModified'),
];

/** When the page says it was last changed. */
export const readModified = firstOf(modifiedRules, cleanDate);
