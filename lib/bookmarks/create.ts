import type { Extraction } from '@/lib/extract/extraction';
import { type Addresses, mergeAliases } from './address';
import { type Bookmark, type BookmarkId, bookmarkLimits, type Highlight, type PageFacts } from './bookmark';

/** Who saves, and when (ms since 1970). */
export interface Saver {
  readonly profile: string;
  readonly now: number;
}

/** What the user had already written when they pressed Save. */
export interface Draft {
  readonly tags: readonly string[];
  readonly note: string;
}

/**
 * What a save knows of a page: read in full (`details: true`), or no more than an address and a title because the
 * page was not opened or may not be read.
 */
export interface Reading {
  readonly page: Extraction;
  readonly details: boolean;
}

/** A page known by nothing but its address and a title. */
export function bareReading(url: string, title: string): Reading {
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
  return { page, details: false };
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
    awaitsDetails: !reading.details,
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
 * Saves a known page again: refreshes what the page says, keeps what the user wrote, and keeps the former headline,
 * deck and takes as a revision when they changed. A page that could not be read this time loses nothing.
 */
export function refreshBookmark(
  known: Bookmark,
  addresses: Addresses,
  reading: Reading,
  now: number,
): Bookmark {
  const aliases = mergeAliases(known.aliases, addresses.aliases);
  const back = known.deletedAt === null ? known : { ...known, deletedAt: null, savedAt: now };
  if (!reading.details) return { ...back, aliases };
  const facts = factsOf(reading.page);
  return { ...back, ...facts, aliases, awaitsDetails: false, revisions: revisionsAfter(known, facts, now) };
}

/** Adds what the user wrote before pressing Save to what the bookmark holds already. */
export function withDraft(bookmark: Bookmark, draft: Draft): Bookmark {
  const tags = [...new Set([...bookmark.tags, ...draft.tags])].slice(0, bookmarkLimits.tags);
  const notes = [bookmark.note, draft.note].filter((note) => note.trim() !== '');
  return { ...bookmark, tags, note: [...new Set(notes)].join('\n\n') };
}

/** Keeps a quote; the same quote twice is one highlight. */
export function withHighlight(bookmark: Bookmark, highlight: Highlight): Bookmark {
  if (bookmark.highlights.some((kept) => kept.quote === highlight.quote)) return bookmark;
  return { ...bookmark, highlights: [...bookmark.highlights, highlight].slice(-bookmarkLimits.highlights) };
}

function factsOf(page: Extraction): PageFacts {
  const { text: _kept_in_its_own_store, ...facts } = page;
  return facts;
}

function revisionsAfter(known: Bookmark, facts: PageFacts, now: number): Bookmark['revisions'] {
  const shown = ({ title, description, takes }: PageFacts) => JSON.stringify([title, description, takes]);
  if (known.awaitsDetails || shown(known) === shown(facts)) return known.revisions;
  const { title, description, takes } = known;
  return [...known.revisions, { replacedAt: now, title, description, takes }].slice(
    -bookmarkLimits.revisions,
  );
}
