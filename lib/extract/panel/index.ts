import { tidyParagraphs } from '@/lib/base/text';
import { extractionLimits, type Take } from '@/lib/extract/extraction';
import { noJsonLd, readJsonLd } from '@/lib/extract/json-ld';
import { attempt } from '@/lib/extract/page';
import { withoutCopies } from './copies';
import { readJsonLdReviews } from './json-ld-reviews';
import { readPanel } from './panels';
import { readPerspectives } from './perspectives';
import { type ScannedPage, scanPage, type UnreadPage } from './scan';

/** The takes a page prints, and which reader found them. */
export interface TakesFound {
  readonly takes: Take[];
  /** Evidence, e.g. `panel:labelled`; null when there are no takes. */
  readonly rule: string | null;
}

type Reader = readonly [rule: string, read: (page: ScannedPage) => Take[]];

/** Best first: the first reader with an answer wins. */
const readers: readonly Reader[] = [
  ['panel:blocks', readPanel],
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
  return readTakesOf({ document, jsonLd: attempt(() => readJsonLd(document), noJsonLd) });
}

/** The same for a page whose data were read already. */
export function readTakesOf(unread: UnreadPage): TakesFound {
  const page = attempt(() => scanPage(unread), null);
  for (const [rule, read] of page === null ? [] : readers) {
    const takes = attempt(() => read(page as ScannedPage), []).slice(0, extractionLimits.takes);
    if (takes.length > 0) return { takes: withData(takes, page as ScannedPage).map(tidyTake), rule };
  }
  return { takes: [], rule: null };
}

/** What a page's data tell of the takes that it prints: a verdict that is printed as a colour, above all. */
function withData(takes: Take[], page: ScannedPage): Take[] {
  return withoutCopies([...takes, ...attempt(() => readJsonLdReviews(page), [])]).slice(0, takes.length);
}

function tidyTake(take: Take): Take {
  return { ...take, text: tidyParagraphs(take.text, extractionLimits.takeText) };
}
