import type { Page } from '@playwright/test';
import { pageCodeOf } from '../../tests/support/page-code';

/** How many are written between two words of progress. */
const step = 10_000;

interface SeedOptions {
  /** With the readable text of each, which most of the bytes are. */
  readonly hasTexts?: boolean;
  readonly onProgress?: (written: number) => void;
}

/** Fills the library of a profile with `count` made-up bookmarks, the same every time, by the store's own code. */
export async function seedLibrary(
  screen: Page,
  count: number,
  { hasTexts = false, onProgress }: SeedOptions = {},
): Promise<void> {
  await screen.evaluate(await pageCodeOf('tests/support/seed-in-page.ts', 'panelmarkSeed'));
  for (let from = 0; from < count; from += step) {
    const to = Math.min(count, from + step);
    await screen.evaluate(`panelmarkSeed.seed(${from}, ${to}, ${hasTexts})`);
    onProgress?.(to);
  }
}
