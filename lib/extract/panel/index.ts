import { extractionLimits, type Take } from '@/lib/extract/extraction';
import { readJsonLd } from '@/lib/extract/json-ld';
import { attempt } from '@/lib/extract/page';
import { walkPage } from '@/lib/extract/walk';
import { readJsonLdReviews } from './json-ld-reviews';
import { readLabelledPanel } from './labelled-panel';
import { readPerspectives } from './perspectives';
import { type LabelledPage, scanPage, type WalkedPage } from './scan';
import { readUntitledPanel } from './untitled-panel';

/** The takes a page prints, and which reader found them. */
export interface TakesFound {
  readonly takes: Take[];
  /** Evidence, e.g. `panel:labelled`; null when there are no takes. */
  readonly rule: string | null;
}

type Reader = readonly [rule: string, read: (page: LabelledPage) => Take[]];

/** Best first: the first reader with an answer wins. */
const readers: readonly Reader[] = [
  ['panel:labelled', readLabelledPanel],
  ['panel:cast', readUntitledPanel],
  ['panel:json-ld', readJsonLdReviews],
  ['panel:perspectives', readPerspectives],
];

/**
 * Reads the panel of a page: who says what about the story, by the page's structure and never by its class names.
 *
 * Pure, linear in the page up to fixed bounds, and without layout. Never throws: a page that breaks a reader gets
 * nothing from that reader.
 */
export function readTakes(document: Document): TakesFound {
  const page = attempt(() => ({ walk: walkPage(document), jsonLd: readJsonLd(document) }), null);
  return page === null ? { takes: [], rule: null } : readTakesOf(page);
}

/** The same for a page that was walked already. */
export function readTakesOf(walked: WalkedPage): TakesFound {
  const page = attempt(() => scanPage(walked), null);
  if (page === null) return { takes: [], rule: null };
  for (const [rule, read] of readers) {
    const takes = attempt(() => read(page), []).slice(0, extractionLimits.takes);
    if (takes.length > 0) return { takes, rule };
  }
  return { takes: [], rule: null };
}
