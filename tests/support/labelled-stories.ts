import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { bookmarkOf } from './bookmarks';

export interface LabelledSave {
  /** Equal for saves of one event; null where no other save tells it. */
  readonly story: string | null;
  readonly bookmark: Bookmark;
}

/** The saves of a file in `tests/fixtures/stories`, labelled by hand with the event they tell. */
export function labelledStories(name: string): LabelledSave[] {
  const file = join(import.meta.dirname, '../fixtures/stories', `${name}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const [story = '', day = '', siteName = '', title = '', description = ''] = line.split(' | ');
      const host = siteName.toLowerCase().replace(/\W+/g, '-');
      const url = `https://${host}.example/${name}-${index}`;
      const savedAt = Date.parse(day) + index * 60_000;
      const facts = { url, title, description, siteName, publishedAt: day, savedAt };
      return { story: story === '-' ? null : story, bookmark: bookmarkOf(facts) };
    });
}

export interface PairCount {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Compares pairs that were found (`id id`, sorted) with those the labels ask for. */
export function countPairs(saves: readonly LabelledSave[], found: ReadonlySet<string>): PairCount {
  const wanted = new Set(
    saves.flatMap((one) =>
      saves
        .filter(
          (other) => one.story !== null && one.story === other.story && one.bookmark.id < other.bookmark.id,
        )
        .map((other) => `${one.bookmark.id} ${other.bookmark.id}`),
    ),
  );
  const right = [...found].filter((pair) => wanted.has(pair)).length;
  return { right, wrong: found.size - right, missed: wanted.size - right };
}
