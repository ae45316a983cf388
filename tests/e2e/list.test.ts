import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { axeRun, axeSource } from './support/popup';
import { expectNothingSideways } from './support/sideways';
import * as step from './support/steps';

const list = (screen: Page) => screen.getByRole('list', { name: 'Bookmarks' });
const rows = (screen: Page) => list(screen).getByRole('listitem');
const search = (screen: Page) => screen.getByRole('searchbox', { name: 'Search bookmarks' });
const status = (screen: Page) => screen.getByRole('status');

/** The popup's page in a tab, where Playwright's own eyes and hands reach it. */
async function openList(extension: ExtensionBrowser, entries = 0): Promise<Page> {
  const screen = await extension.openExtensionPage('popup.html');
  await screen.setViewportSize({ width: 400, height: 600 });
  if (entries > 0) await step.fillLibrary(extension, screen, entries);
  return screen;
}

/** Saves a page of the site through the real popup. */
async function saveReal(extension: ExtensionBrowser, url: string, tag?: string): Promise<void> {
  const page = await extension.openTab(url);
  const popup = await extension.clickToolbar(page);
  if (tag !== undefined) {
    await popup.click({ role: 'combobox', name: 'Add tags', within: step.thisPage });
    await popup.type(tag);
    await popup.press('Enter');
  }
  await step.savePage(popup);
  await popup.close();
  await page.close();
}

test('an empty library says how to begin one', async ({ extension }) => {
  const screen = await openList(extension);
  await expect(screen.getByText('No bookmarks yet')).toBeVisible();
  await expect(screen.getByText(/right-click any link/)).toBeVisible();
  await expect(rows(screen)).toHaveCount(0);
});

test('a library that is slow to open says that it is loading, not that it is empty', async ({
  extension,
}) => {
  const screen = await extension.context.newPage();
  await screen.addInitScript(`{
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      // Holds the answer back until the test lets it go.
      request.addEventListener = () => undefined;
      return request;
    };
  }`);
  await screen.goto(extension.extensionUrl('popup.html'));
  await expect(screen.getByText('Loading bookmarks…')).toBeVisible();
  await expect(screen.getByText('No bookmarks yet')).toHaveCount(0);
});

test('a library that cannot be opened is said to be so, in an alert', async ({ extension }) => {
  const screen = await extension.context.newPage();
  await screen.addInitScript(`IDBFactory.prototype.open = () => {
    throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
  };`);
  await screen.goto(extension.extensionUrl('popup.html'));
  await expect(screen.getByRole('alert').first()).toContainText('private windows');
  await expect(screen.getByText('No bookmarks yet')).toHaveCount(0);
});

test('the list comes fifty at a time, newest first, and the rest on scrolling', async ({ extension }) => {
  const screen = await openList(extension, 120);
  await screen.reload();
  await expect(rows(screen).first()).toContainText('Entry 120');
  await expect(rows(screen)).toHaveCount(50);
  await expect(screen.getByPlaceholder('Search 120 bookmarks')).toBeVisible();
  for (const expected of [100, 120]) {
    await rows(screen).last().scrollIntoViewIfNeeded();
    await expect(rows(screen)).toHaveCount(expected);
  }
  await expect(rows(screen).last()).toContainText('Entry 1');
  const titles = await rows(screen).getByRole('link').allTextContents();
  expect(new Set(titles).size).toBe(120);
});

test('search finds by title, source, tag and the words of a take', async ({ extension, site }) => {
  await saveReal(extension, site.url('/news.html'), 'pocket');
  await saveReal(extension, site.url('/article.html'));
  await saveReal(extension, site.url('/tool.html'));
  const screen = await openList(extension);
  await expect(rows(screen)).toHaveCount(3);
  const expected = [
    ['heron phone', 'Quillworks'],
    ['LANTERN wire', 'Quillworks'],
    ['pocket', 'Quillworks'],
    ['terminology', 'Quillworks'],
    ['eleven dollars', 'Tallow'],
    ['bergen', 'Library in Bergen'],
  ] as const;
  for (const [words, title] of expected) {
    await search(screen).fill(words);
    await expect(rows(screen)).toHaveCount(1);
    await expect(rows(screen)).toContainText(title);
  }
  await expect(rows(screen).getByRole('link').locator('mark')).toHaveText('Bergen');
  await search(screen).fill('zeppelin');
  await expect(screen.locator('p', { hasText: 'No bookmark has “zeppelin”' })).toBeVisible();
  await search(screen).fill('');
  await expect(rows(screen)).toHaveCount(3);
});

test('a bookmark’s tags and note are edited in its details', async ({ extension }) => {
  const screen = await openList(extension, 2);
  await screen.getByRole('button', { name: 'Details of Entry 1' }).click();
  const details = screen.getByRole('region', { name: 'Entry 1' });
  await details.getByRole('combobox', { name: 'Add tags' }).fill('later');
  await details.getByRole('combobox', { name: 'Add tags' }).press('Enter');
  await details.getByRole('textbox', { name: 'Note' }).fill('Read on the train.');
  await expect(details.getByRole('button', { name: 'Remove tag later' })).toBeVisible();
  await details.getByRole('button', { name: 'Back' }).click();
  await expect(rows(screen).filter({ hasText: 'Entry 1' })).toContainText('#later');

  await screen.reload();
  await screen.getByRole('button', { name: 'Details of Entry 1' }).click();
  await expect(details.getByRole('textbox', { name: 'Note' })).toHaveValue('Read on the train.');
});

test('a removed bookmark leaves the list, and comes back with one click', async ({ extension }) => {
  const screen = await openList(extension, 3);
  await screen.getByRole('button', { name: 'Details of Entry 2' }).click();
  await screen.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(status(screen)).toContainText('Removed: Entry 2');
  await expect(rows(screen)).toHaveCount(2);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect(status(screen)).toContainText('Restored: Entry 2');
  await expect(rows(screen)).toHaveCount(3);
  await expect(rows(screen).nth(1)).toContainText('Entry 2');
});

test('everything can be done from the keyboard', async ({ extension, site }) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await popup.waitFor(step.save);
  expect(await popup.focused()).toEqual({ role: 'button', name: 'Save' });
  await popup.press('Enter');
  await popup.waitFor(step.saved);
  await popup.press('Enter');
  await popup.waitFor({ role: 'button', name: 'Back' });
  expect(await popup.focused()).toMatchObject({ role: 'button', name: 'Back' });
  await popup.press('Escape');
  await popup.waitFor(step.saved);
  await popup.close();

  const screen = await openList(extension, 3);
  await screen.locator('body').press('/');
  await expect(search(screen)).toBeFocused();
  await search(screen).press('ArrowDown');
  await expect(rows(screen).first().getByRole('link')).toBeFocused();
  await screen.keyboard.press('ArrowDown');
  await expect(rows(screen).nth(1).getByRole('link')).toBeFocused();
});

test('the list changes in an open screen when something is saved elsewhere', async ({ extension, site }) => {
  const screen = await openList(extension);
  await expect(rows(screen)).toHaveCount(0);
  await saveReal(extension, site.url('/article.html'));
  await expect(rows(screen)).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to complain about in ${colorScheme} colours`, async ({ extension, site }) => {
    const page = await extension.openTab(site.url('/tool.html'));
    const popup = await extension.clickToolbar(page);
    await popup.emulate({ colorScheme, reducedMotion: 'reduce' });
    await popup.waitFor(step.save);
    expect(await popup.axe()).toEqual([]);
    await step.savePage(popup);
    await popup.waitFor(step.rows);
    expect(await popup.axe()).toEqual([]);
    await popup.click(step.saved);
    await popup.waitFor({ role: 'button', name: 'Back' });
    expect(await popup.axe()).toEqual([]);
    await popup.close();
    for (const path of ['popup.html', 'options.html']) {
      const screen = await extension.openExtensionPage(path);
      await screen.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Rows are drawn when they come into view (`content-visibility`); until then their colours are the old ones.
      await screen.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await screen.evaluate(axeSource());
      expect(await screen.evaluate(axeRun)).toEqual([]);
    }
  });
}

test('at 200 % nothing is cut off and nothing scrolls sideways', async ({ extension, site }) => {
  await saveReal(extension, site.url('/tool.html'));
  const screen = await openList(extension);
  await screen.setViewportSize({ width: 800, height: 600 });
  await extension.setZoom(screen, 2);
  await screen
    .getByRole('button', { name: /take|ship/ })
    .first()
    .click();
  await expect(screen.getByRole('article', { name: 'The Builder' })).toBeVisible();
  await screen.screenshot({ path: test.info().outputPath('at-200-percent.png') });
  await expectNothingSideways(screen, 400);
});
