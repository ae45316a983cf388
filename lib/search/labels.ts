import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { hostOf, sourceOf } from '@/lib/bookmarks/source';
import { tallyVerdicts } from '@/lib/panel/tally';
import { foldedLine } from './words';

/** What bookmarks are filtered, counted and sorted by. */
export const labelFields = [
  /** The whole title, folded. */
  'title',
  'source',
  'host',
  'author',
  'speaker',
  'tag',
  'topic',
  'kind',
  'status',
  'flag',
  /** Of `dateOf`, as `YYYY-MM`. */
  'month',
  /** How the panel voted. */
  'verdict',
  /** How the user voted. */
  'mine',
] as const;
export type LabelField = (typeof labelFields)[number];
export type Labels = Readonly<Record<LabelField, readonly string[]>>;

export const flags = ['starred', 'trash', 'noted', 'highlighted', 'panel', 'text'] as const;

export function labelsOf(bookmark: Bookmark): Labels {
  const { tags, authors, topics, kind, status, takes, verdict } = bookmark;
  const has: Record<(typeof flags)[number], boolean> = {
    starred: bookmark.starred,
    trash: bookmark.deletedAt !== null,
    noted: bookmark.note !== '',
    highlighted: bookmark.highlights.length > 0,
    panel: takes.length > 0,
    text: bookmark.wordCount > 0,
  };
  const tally = tallyVerdicts(takes);
  return {
    title: [foldedLine(bookmark.title)],
    source: [line(bookmark.sourceName ?? sourceOf(bookmark))],
    host: [hostOf(bookmark.url)],
    author: authors.map(line),
    speaker: takes.flatMap(({ speaker, lens }) => speaker ?? lens ?? []).map(line),
    tag: tags.map(line),
    topic: topics.map(line),
    kind: [kind],
    status: [status],
    flag: flags.filter((flag) => has[flag]),
    month: [monthOf(dateOf(bookmark))],
    verdict:
      tally === null ? [] : [tally.ship === tally.skip ? 'split' : tally.ship > tally.skip ? 'ship' : 'skip'],
    mine: verdict === null ? [] : [verdict],
  };
}

/** When it was published, as far as the page says, else when it was saved; ms since 1970. */
export function dateOf({ publishedAt, savedAt }: Pick<Bookmark, 'publishedAt' | 'savedAt'>): number {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(published) ? savedAt : published;
}

/** `YYYY-MM` (UTC, as dates without a time are). */
function monthOf(date: number): string {
  return new Date(date).toISOString().slice(0, 7);
}

/** Labels are kept one to a line. */
function line(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}
