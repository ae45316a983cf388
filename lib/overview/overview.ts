import type { Hits } from '@/lib/search/hits';
import { idIn, type LabelsPack, packSize } from '@/lib/search/pack';
import { slotsOf, termsOf } from '@/lib/search/term-list';

/** A label and how many bookmarks have it. */
export interface LabelCount {
  readonly label: string;
  readonly count: number;
}

/** How many bookmarks were saved in a week. */
export interface WeekCount {
  /** Its Monday and its Sunday, `YYYY-MM-DD` (UTC, as dates in queries are). */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** What a library is made of, counted. */
export interface Overview {
  /** How many bookmarks the list holds. */
  readonly total: number;
  /** The last 53 weeks, the oldest first; archived ones counted too. */
  readonly weeks: readonly WeekCount[];
  /** The most frequent first, as the list's filters count them. */
  readonly sources: readonly LabelCount[];
  readonly topics: readonly LabelCount[];
  readonly tags: readonly LabelCount[];
  /** In the order of `readingStatuses`; archived ones counted too. */
  readonly statuses: readonly LabelCount[];
  /** How panels voted, and how the user did. */
  readonly verdicts: readonly LabelCount[];
  readonly mine: readonly LabelCount[];
}

/** How many sources, topics and tags are shown. */
const most = 12;
const weekMs = 7 * 86_400_000;
const weeksShown = 53;

/** `hits` are those of the whole list; `now` in ms since 1970. */
export function overviewOf(hits: Hits, packs: Iterable<LabelsPack>, now: number): Overview {
  const inOrder = (field: 'status' | 'verdict' | 'mine', labels: readonly string[]) => {
    const countByLabel = new Map(hits.facet(field).map(({ label, count }) => [label, count]));
    return labels.map((label) => ({ label, count: countByLabel.get(label) ?? 0 }));
  };
  return {
    total: hits.count,
    weeks: weeksOf(packs, now),
    sources: hits.facet('source').slice(0, most),
    topics: hits.facet('topic').slice(0, most),
    tags: hits.facet('tag').slice(0, most),
    statuses: inOrder('status', ['unread', 'read', 'archived']),
    verdicts: inOrder('verdict', ['ship', 'split', 'skip']),
    mine: inOrder('mine', ['ship', 'watch', 'skip']),
  };
}

function weeksOf(packs: Iterable<LabelsPack>, now: number): WeekCount[] {
  const start = mondayOf(now) - (weeksShown - 1) * weekMs;
  const counts = new Array<number>(weeksShown).fill(0);
  for (const pack of packs) {
    const trash = trashOf(pack);
    for (let slot = 0; slot < packSize; slot++) {
      const week = Math.floor(((pack.savedAt[slot] ?? 0) - start) / weekMs);
      if (week < 0 || week >= weeksShown || trash.has(slot) || idIn(pack, slot) === null) continue;
      counts[week] = (counts[week] ?? 0) + 1;
    }
  }
  return counts.map((count, week) => ({
    from: dayOf(start + week * weekMs),
    to: dayOf(start + week * weekMs + weekMs - 1),
    count,
  }));
}

/** The start of a week (UTC): the first of January 1970 was a Thursday. */
function mondayOf(time: number): number {
  const shift = 4 * 86_400_000;
  return Math.floor((time - shift) / weekMs) * weekMs + shift;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function trashOf({ fields }: LabelsPack): ReadonlySet<number> {
  const index = termsOf(fields.flag).indexOf('trash');
  return new Set(index === -1 ? [] : slotsOf(fields.flag, index));
}
