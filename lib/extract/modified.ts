import { cleanDate } from './published';
import { jsonLd, metas, property } from './readers';
import { firstOf, type Rule } from './rule';

export const modifiedRules: readonly Rule[] = [
  jsonLd('dateModified'),
  ...metas(
    'article:modified_time og:updated_time og:article:modified_time dc.date.modified dcterms.modified lastmod last-modified',
  ),
  property('dateModified'),
];

/** When the page says it was last changed. */
export const readModified = firstOf(modifiedRules, cleanDate);
