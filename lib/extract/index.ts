import { tidyText } from '@/lib/base/text';
import { cleanUrl } from '@/lib/bookmarks/normalize-url';
import { readAuthors } from './authors';
import { readCanonicalUrl } from './canonical-url';
import { readDescription } from './description';
import { type Extraction, extractionLimits } from './extraction';
import { readImageUrl } from './image';
import { readKind } from './kind';
import { readLanguage } from './language';
import { readModified } from './modified';
import { readOriginalUrl } from './original';
import { attempt, readPage } from './page';
import { readTakesOf } from './panel';
import { readPublished } from './published';
import type { Field, Found } from './rule';
import { readSection } from './section';
import { readSiteName } from './site-name';
import { siteRulesFor } from './sites';
import type { RuledField } from './sites/site';
import { readSourceName } from './source-name';
import { readTitle } from './title';
import { readTopics } from './topics';

/**
 * Everything one page says about itself.
 *
 * `address` is the tab's; `loadedFrom` the one that the document was loaded from, which an app may have left since.
 * Pure: the document is only read. Never throws: a field that fails is empty, the others stand. Cost: linear in the
 * page, within the bounds that each reader names.
 */
export function extractPage(document: Document, address: string, loadedFrom?: string): Extraction {
  const page = readPage(document, address, loadedFrom);
  const evidence: Record<string, string> = {};

  /** Runs a field's rules and notes which one won. */
  function read<Value>(name: RuledField, field: Field<Value>): Value | null {
    const found: Found<Value> | null = attempt(() => field(page, siteRulesFor(page, name)), null);
    if (found !== null) evidence[name] = found.rule;
    return found?.value ?? null;
  }

  const panel = readTakesOf(page);
  if (panel.takes.length > 0 && panel.rule !== null) evidence.takes = panel.rule;
  const url = cleanUrl(address) ?? address.slice(0, extractionLimits.url);
  return {
    url,
    canonicalUrl: read('canonicalUrl', readCanonicalUrl),
    originalUrl: read('originalUrl', readOriginalUrl),
    kind: read('kind', (page, siteRules) => readKind(page, siteRules ?? [], panel.takes)) ?? 'page',
    title: read('title', readTitle) ?? (tidyText(page.windowTitle || url, extractionLimits.title) || url),
    description: read('description', readDescription),
    authors: read('authors', readAuthors) ?? [],
    siteName: read('siteName', readSiteName),
    sourceName: read('sourceName', readSourceName),
    publishedAt: read('publishedAt', readPublished),
    modifiedAt: read('modifiedAt', readModified),
    imageUrl: read('imageUrl', readImageUrl),
    language: read('language', readLanguage),
    section: read('section', readSection),
    topics: read('topics', readTopics) ?? [],
    takes: panel.takes,
    // The readable text is a second script's (entrypoints/read.content.ts), run only for pages that are kept.
    text: null,
    wordCount: 0,
    evidence,
  };
}
