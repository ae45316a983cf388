import { expect, type Page } from '@playwright/test';
import { seedLibrary } from '../../../scripts/bench/seed-library';
import type { ExtensionBrowser } from './chromium';

export const list = (screen: Page) => screen.getByRole('list', { name: 'Bookmarks' });
export const rows = (screen: Page) => list(screen).getByRole('listitem');
export const row = (screen: Page, place: number) => list(screen).locator(`[aria-posinset="${place}"]`);
export const search = (screen: Page) => screen.getByRole('searchbox', { name: 'Search bookmarks' });
export const filters = (screen: Page) => screen.getByRole('complementary', { name: 'Filters' });
export const results = (screen: Page) => screen.getByRole('region', { name: 'Library' });
export const count = (screen: Page) => results(screen).getByRole('status');
export const details = (screen: Page) => screen.getByRole('complementary', { name: 'Details' });
export const status = (screen: Page) => screen.getByRole('main').getByRole('status').last();

export const wide = { width: 1280, height: 800 };

/** The library page over so many made-up bookmarks. */
export async function openLibrary(extension: ExtensionBrowser, entries: number): Promise<Page> {
  const screen = await extension.openExtensionPage('library.html');
  await screen.setViewportSize(wide);
  if (entries > 0) {
    await seedLibrary(screen, entries, { hasTexts: entries < 1_000 });
    await screen.reload();
    await expect(row(screen, 1).getByRole('link')).toBeVisible();
  }
  return screen;
}
