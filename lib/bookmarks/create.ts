import type { Extraction } from '@/lib/extract/extraction';
import { type Addresses, mergeAliases } from './address';
import { type Bookmark, type BookmarkId, bookmarkLimits, type Highlight, type PageFacts } from './bookmark';
import { factsAsRead, withFacts } from './correct';

/** Who saves, and when (ms since 1970). */
export interface Saver {
  readonly profile: string;
  readonly now: number;
}

/** How much of a page a save knows. */
export type Extent =
  /** Read when it had loaded. */
  | 'full'
  /** Read while it was still loading: what it said so far. */
  | 'partial'
  /** Open, but no script may read it: address and title. */
  | 'unreadable'
  /** A link nobody followed yet, or a tab that moved on: address and title, for now. */
  | 'unopened';

export interface Reading {
  readonly page: Extraction;
  readonly extent: Extent;
}

/** A page known by nothing but its address and a title. */
export function bareReading(url: string, title: string, extent: 'unreadable' | 'unopened'): Reading {
  const page: Extraction = {
    url,
    canonicalUrl: null,
    originalUrl: null,
    kind: 'page',
    title,
    description: null,
    authors: [],
    siteName: null,
    sourceName: null,
    publishedAt: null,
    modifiedAt: null,
    imageUrl: null,
    language: null,
    section: null,
    topics: [],
    takes: [],
    text: null,
    wordCount: 0,
    evidence: {},
  };
  return { page, extent };
}

export function createBookmark(
  id: BookmarkId,
  addresses: Addresses,
  reading: Reading,
  saver: Saver,
): Bookmark {
  return {
    ...factsOf(reading.page),
    id,
    aliases: addresses.aliases,
    asRead: {},
    awaitsDetails: reading.extent === 'unopened' || reading.extent === 'partial',
    revisions: [],
    tags: [],
    note: '',
    status: 'unread',
    starred: false,
    verdict: null,
    highlights: [],
    savedAt: saver.now,
    savedBy: saver.profile,
    deletedAt: null,
    stamps: {},
  };
}

/**
 * Saves a known page again: refreshes what the page says, keeps what the user wrote or corrected, and keeps the page's
 * former headline, deck and takes as a revision when they changed. A page that was not read in full this time loses nothing.
 */
export function refreshBookmark(
  known: Bookmark,
  addresses: Addresses,
  reading: Reading,
  now: number,
): Bookmark {
  const { extent } = reading;
  const back = {
    ...known,
    ...(known.deletedAt !== null && { deletedAt: null, savedAt: now }),
    aliases: mergeAliases(known.aliases, addresses.aliases),
    awaitsDetails: known.awaitsDetails && (extent === 'unopened' || extent === 'partial'),
  };
  if (extent !== 'full' && !(extent === 'partial' && known.awaitsDetails)) return back;
  const read = factsOf(reading.page);
  // A page whose words could not be read this time keeps those it had, and their number.
  const facts = reading.page.text === null ? { ...read, wordCount: known.wordCount } : read;
  return { ...withFacts(back, facts), revisions: revisionsAfter(known, facts, now) };
}

/** Keeps a quote; the same quote twice is one highlight. Where there is no room for it, the bookmark stays as it is. */
export function withHighlight(bookmark: Bookmark, highlight: Highlight): Bookmark {
  if (!hasRoomFor(bookmark, highlight.quote)) return bookmark;
  if (bookmark.highlights.some((kept) => kept.quote === highlight.quote)) return bookmark;
  return { ...bookmark, highlights: [...bookmark.highlights, highlight] };
}

/** False when a page has as many highlights as can be kept, and this quote is none of them. */
export function hasRoomFor({ highlights }: Bookmark, quote: string): boolean {
  return highlights.length < bookmarkLimits.highlights || highlights.some((kept) => kept.quote === quote);
}

function factsOf(page: Extraction): PageFacts {
  const { text: _kept_in_its_own_store, ...facts } = page;
  return facts;
}

function revisionsAfter(known: Bookmark, facts: PageFacts, now: number): Bookmark['revisions'] {
  const shown = ({ title, description, takes }: PageFacts) => JSON.stringify([title, description, takes]);
  const former = factsAsRead(known);
  if (known.awaitsDetails || shown(former) === shown(facts)) return known.revisions;
  const { title, description, takes } = former;
  return [...known.revisions, { replacedAt: now, title, description, takes }].slice(
    -bookmarkLimits.revisions,
  );
}
