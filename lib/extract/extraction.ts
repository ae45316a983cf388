/**
 * What one page says about itself: the answer of the content script.
 *
 * Everything in it comes from a page and is hostile until `parseExtraction` has bounded it.
 */
export interface Extraction {
  /** The tab's address, without tracking parameters and fragment. */
  readonly url: string;
  /** The address the page claims for itself: http(s), resolved. */
  readonly canonicalUrl: string | null;
  /** The report this page retells, if it links one. */
  readonly originalUrl: string | null;
  readonly kind: PageKind;
  readonly title: string;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** Who first reported, when the page names one ("TechCrunch AI"). */
  readonly sourceName: string | null;
  /** ISO 8601: `YYYY-MM-DD` when only the day is known, else with offset. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly imageUrl: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly section: string | null;
  readonly topics: readonly string[];
  readonly takes: readonly Take[];
  /** Readable text, paragraphs split by blank lines. */
  readonly text: string | null;
  readonly wordCount: number;
  /** Field name to the rule that won, e.g. `publishedAt: 'json-ld:datePublished'`. */
  readonly evidence: Readonly<Record<string, string>>;
}

export const pageKinds = [
  'article',
  'tool',
  'paper',
  'repository',
  'model',
  'discussion',
  'video',
  'page',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** One labelled opinion about the story. */
export interface Take {
  readonly speaker: string | null;
  /** The angle: "Reality Check". */
  readonly lens: string | null;
  readonly verdict: Verdict | null;
  readonly text: string;
}

export type Verdict = 'ship' | 'skip';

/** Upper bounds, in characters (UTF-16 units) or entries; the content script cuts to them, the border checks them. */
export const extractionLimits = {
  url: 2_048,
  title: 500,
  description: 2_000,
  name: 200,
  authors: 50,
  topics: 50,
  takes: 40,
  takeText: 8_000,
  text: 200_000,
  evidence: 120,
} as const;
