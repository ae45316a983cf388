import type { Page } from '@playwright/test';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { pageCodeOf } from '../../support/page-code';
import { randomEntry } from '../../support/random-library';

/** Written at a time. */
const batchSize = 500;

/** Fills the library of a profile with made-up bookmarks, the same every time, by the store's own code, and shows it on this screen. */
export async function seedLibrary(
  screen: Page,
  count: number,
  change: (bookmark: Bookmark, number: number) => Bookmark = (bookmark) => bookmark,
): Promise<void> {
  await screen.evaluate(await pageCodeOf('tests/support/seed-in-page.ts', 'panelmarkSeed'));
  for (let from = 0; from < count; from += batchSize) {
    const entries = Array.from({ length: Math.min(batchSize, count - from) }, (_, index) => {
      const { bookmark, text } = randomEntry(from + index);
      return { bookmark: change(bookmark, from + index), text };
    });
    await screen.evaluate(`panelmarkSeed.write(${JSON.stringify(entries)}, true)`);
  }
  await screen.reload();
}
