import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { checkLooks } from './support/looks';
import * as step from './support/steps';

const sidebar = (screen: Page) => screen.getByRole('complementary', { name: 'Filters' });
const saved = (screen: Page) => sidebar(screen).getByRole('region', { name: 'Saved searches' });
const named = (screen: Page, name: string) => saved(screen).getByRole('link', { name, exact: true });
const search = (screen: Page) => screen.getByRole('searchbox', { name: 'Search bookmarks' });
const rows = (screen: Page) => screen.getByRole('list', { name: 'Bookmarks' }).getByRole('listitem');
const dialog = (screen: Page) => screen.getByRole('dialog');
const status = (screen: Page) => screen.getByRole('main').getByRole('status').last();

test('a search is saved, run, marked, renamed and deleted, by keyboard, and each can be taken back', async ({
  extension,
}) => {
  const screen = await extension.openExtensionPage('library.html');
  await screen.setViewportSize({ width: 1280, height: 800 });
  await step.fillLibrary(extension, screen, 3);
  await screen.reload();
  await expect(rows(screen)).toHaveCount(3);
  await expect(saved(screen)).toHaveCount(0);

  await search(screen).fill('"Entry 2"');
  await expect(rows(screen)).toHaveCount(1);
  await screen.getByRole('button', { name: 'Save search' }).press('Enter');
  await expect(dialog(screen).getByLabel('Name')).toBeFocused();
  await checkLooks(screen, 'saving');
  await screen.keyboard.type('The second');
  await screen.keyboard.press('Enter');
  await expect(status(screen)).toHaveText('Search “The second” saved');
  await expect(named(screen, 'The second')).toHaveAttribute('aria-current', 'true');
  await expect(screen.getByRole('button', { name: 'Save search' })).toBeFocused();
  await checkLooks(screen, 'active');

  await search(screen).fill('');
  await screen.reload();
  await expect(rows(screen)).toHaveCount(3);
  await expect(named(screen, 'The second')).not.toHaveAttribute('aria-current');
  await named(screen, 'The second').press('Enter');
  await expect(search(screen)).toHaveValue('"Entry 2"');
  await expect(rows(screen)).toHaveCount(1);
  await expect(named(screen, 'The second')).toHaveAttribute('aria-current', 'true');
  await screen.goBack();
  await expect(rows(screen)).toHaveCount(3);

  const edit = screen.getByRole('button', { name: 'Edit saved search The second' });
  await edit.press('Enter');
  await dialog(screen).getByLabel('This profile only').press('Space');
  await dialog(screen).getByLabel('Name').fill('Second');
  await screen.keyboard.press('Enter');
  await expect(saved(screen).getByRole('listitem')).toContainText('This profile only');
  await expect(screen.getByRole('button', { name: 'Edit saved search Second' })).toBeFocused();
  await screen.keyboard.press('Enter');
  await dialog(screen).getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(status(screen)).toHaveText('Saved search “Second” deleted');
  await expect(saved(screen)).toHaveCount(0);
  await expect(search(screen)).toBeFocused();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect(saved(screen).getByRole('listitem')).toContainText('This profile only');

  // Another screen follows, and where there is little room all of it fits.
  const narrow = await extension.openExtensionPage('library.html');
  await narrow.setViewportSize({ width: 320, height: 640 });
  await narrow.getByRole('button', { name: 'Filters' }).click();
  const link = saved(narrow).getByRole('link', { name: 'Second' });
  await expect(link).toBeVisible();
  await screen.getByRole('button', { name: 'Edit saved search Second' }).click();
  await dialog(screen).getByLabel('Name').fill('Always the second of three, wherever it may be');
  await screen.keyboard.press('Enter');
  await expect(saved(narrow)).toContainText('Always the second of three');
  await checkLooks(narrow, 'narrow');
  expect(await narrow.evaluate(overflow)).toBe(0);
  await saved(narrow).getByRole('button').click();
  await checkLooks(narrow, 'narrow-dialog');
  expect(await narrow.evaluate(overflow)).toBe(0);
});

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
