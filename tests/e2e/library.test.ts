import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pageCodeOf } from '../support/page-code';
import { expect, test } from './support/journey';
import { readLibrary, readTagged } from './support/library';
import {
  count,
  details,
  filters,
  list,
  openLibrary,
  results,
  row,
  rows,
  search,
  status,
  wide,
} from './support/library-page';
import * as step from './support/steps';
import { until } from './support/wait';

/** How many the screen says are listed. */
async function listed(screen: Page): Promise<number> {
  const said = await count(screen).innerText();
  return Number(said.replace(/\D/g, ''));
}

test('five thousand bookmarks are searched, narrowed, changed together and put back', async ({
  extension,
}) => {
  const screen = await openLibrary(extension, 5_000);
  const all = (await readLibrary(screen)).filter(({ status: state }) => state !== 'archived');
  await expect(count(screen)).toHaveText(`${all.length.toLocaleString('en')} bookmarks`);
  // Drawn are those in sight, and all are told of.
  expect(await rows(screen).count()).toBeLessThan(40);
  await expect(row(screen, 1)).toHaveAttribute('aria-setsize', String(all.length));

  await search(screen).fill('chips');
  await expect(row(screen, 1).locator('mark').first()).toHaveText(/chips/i);
  await expect(count(screen)).toHaveText(/found$/);
  const found = await listed(screen);
  expect(found).toBeLessThan(all.length);

  // A filter leaves as many as it said it would.
  const starred = filters(screen).getByRole('button', { name: /^Starred/ });
  const promised = Number((await starred.innerText()).replace(/\D/g, ''));
  await starred.click();
  await expect(search(screen)).toHaveValue('chips is:starred');
  await expect.poll(() => listed(screen)).toBe(promised);
  await expect(starred).toHaveAttribute('aria-pressed', 'true');

  // All of them get a tag in one go, and lose it in another.
  await results(screen).getByRole('checkbox', { name: 'Select all' }).click();
  await expect(count(screen)).toHaveText(`${promised} selected`);
  await results(screen).getByRole('button', { name: 'Tag…' }).click();
  const dialog = screen.getByRole('dialog', { name: `Tag ${promised} bookmarks` });
  await dialog.getByRole('combobox', { name: 'Add tags' }).fill('to discuss');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(status(screen)).toHaveText(`Tags of ${promised} bookmarks changed`);
  const tagged = async () => (await readTagged(screen, 'to discuss')).length;
  expect(await tagged()).toBe(promised);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect(status(screen)).toHaveText('Undone');
  expect(await tagged()).toBe(0);

  await starred.click();
  await expect(search(screen)).toHaveValue('chips');
  await expect.poll(() => listed(screen)).toBe(found);
});

test('the address brings every place back: reload, back, forward, pasted', async ({ extension }) => {
  const screen = await openLibrary(extension, 400);
  await search(screen).fill('chips');
  await expect(count(screen)).toHaveText(/found$/);
  const found = await listed(screen);
  await screen.getByRole('combobox', { name: 'Order' }).selectOption('Title');
  await expect(screen).toHaveURL(/#\?q=chips&sort=title$/);
  const shown = () => rows(screen).getByRole('link').allInnerTexts();
  const isSorted = async () => {
    const titles = await shown();
    return titles.join() === titles.toSorted().join();
  };
  await expect.poll(isSorted).toBe(true);
  const title = await row(screen, 3).getByRole('link').innerText();
  await row(screen, 3)
    .getByRole('button', { name: /^Details/ })
    .click();
  await expect(details(screen).getByRole('heading', { level: 1 })).toHaveText(title);

  await screen.reload();
  await expect(details(screen).getByRole('heading', { level: 1 })).toHaveText(title);
  await expect.poll(() => listed(screen)).toBe(found);
  const pasted = screen.url();

  await screen.goBack();
  await expect(details(screen)).toHaveCount(0);
  await screen.goBack();
  await expect(screen.getByRole('combobox', { name: 'Order' })).toHaveValue('relevance');
  await screen.goForward();
  await expect(screen.getByRole('combobox', { name: 'Order' })).toHaveValue('title');

  const other = await extension.openTab(pasted);
  await other.setViewportSize(wide);
  await expect(search(other)).toHaveValue('chips');
  await expect(details(other).getByRole('heading', { level: 1 })).toHaveText(title);
});

test('everything can be done from the keyboard, and the keyboard is never lost', async ({ extension }) => {
  const screen = await openLibrary(extension, 300);
  const press = (key: string) => screen.keyboard.press(key);
  const link = (place: number) => row(screen, place).getByRole('link');
  await press('j');
  await expect(link(1)).toBeFocused();
  await press('j');
  await press('ArrowDown');
  await press('k');
  await expect(link(2)).toBeFocused();

  const title = await link(2).innerText();
  await press('Enter');
  await expect(details(screen).getByRole('button', { name: 'Back' })).toBeFocused();
  await press('Escape');
  await expect(details(screen)).toHaveCount(0);
  await expect(link(2)).toBeFocused();
  await expect(link(2)).toHaveText(title);

  // The next one takes the place of the one that goes, and the keyboard.
  const next = await link(3).innerText();
  await press('e');
  await expect(status(screen)).toHaveText('1 bookmark archived');
  await expect(link(2)).toHaveText(next);
  await expect(link(2)).toBeFocused();

  const star = row(screen, 2).getByRole('button', { name: /^Star/ });
  const wasStarred = await star.getAttribute('aria-pressed');
  await press('s');
  await expect(star).not.toHaveAttribute('aria-pressed', wasStarred ?? '');

  await press('x');
  await press('j');
  await press('x');
  await expect(count(screen)).toHaveText('2 selected');
  await press('#');
  await expect(status(screen)).toHaveText('2 bookmarks removed');
  await expect(link(2)).toBeFocused();

  // Far down, where nothing was drawn before.
  for (let pressed = 0; pressed < 40; pressed++) await press('j');
  await expect(link(42)).toBeFocused();
  await expect(link(42)).toBeInViewport();

  await press('/');
  await expect(search(screen)).toBeFocused();
  await screen.keyboard.type('xjs');
  await expect(search(screen)).toHaveValue('xjs');
  await search(screen).fill('chips');
  await expect(row(screen, 1).locator('mark').first()).toBeVisible();
  await press('ArrowDown');
  await expect(link(1)).toBeFocused();
  await press('?');
  const help = screen.getByRole('dialog', { name: /^Help/ });
  await expect(help).toContainText('mark as read or unread');
  await press('Escape');
  await expect(help).toHaveCount(0);
  await expect(link(1)).toBeFocused();

  // One stop for the whole list: Tab goes through the controls of the row at hand and out of the list.
  for (let stop = 0; stop < 3; stop++) await press('Tab');
  await expect(list(screen).locator(':focus')).toHaveCount(0);
});

test('a save elsewhere appears at the top, and moves nothing for a person further down', async ({
  extension,
}) => {
  const screen = await openLibrary(extension, 300);
  const first = await row(screen, 1).getByRole('link').innerText();
  await step.fillLibrary(extension, screen, 1);
  await expect(row(screen, 1).getByRole('link')).toHaveText('Entry 1');
  await expect(row(screen, 2).getByRole('link')).toHaveText(first);

  for (let pressed = 0; pressed < 30; pressed++) await screen.keyboard.press('j');
  const held = list(screen).locator(':focus');
  const title = await held.innerText();
  const before = await held.boundingBox();
  await step.fillLibrary(extension, screen, 3);
  await expect.poll(() => listed(screen)).toBeGreaterThan(200);
  await expect(held).toHaveText(title);
  await expect
    .poll(async () => Math.round((await held.boundingBox())?.y ?? 0))
    .toBe(Math.round(before?.y ?? -1));
});

test('what is removed lies in the trash, is restored from there, or deleted for good', async ({
  extension,
}) => {
  const screen = await openLibrary(extension, 30);
  const title = await row(screen, 1).getByRole('link').innerText();
  await screen.keyboard.press('j');
  await screen.keyboard.press('Delete');
  await expect(status(screen)).toHaveText('1 bookmark removed');
  await screen.getByRole('link', { name: 'Trash' }).click();
  const trash = screen.getByRole('region', { name: 'Trash' });
  await expect(row(screen, 1).getByRole('link')).toHaveText(title);
  await trash.getByRole('checkbox', { name: `Select ${title}` }).check();
  await trash.getByRole('button', { name: 'Restore' }).click();
  await expect(status(screen)).toHaveText('1 bookmark restored');
  await expect(trash).toContainText('The trash is empty');
  await screen.getByRole('link', { name: 'Library' }).click();
  await expect(row(screen, 1).getByRole('link')).toHaveText(title);
});

test('what was found is downloaded as a file, with its texts', async ({ extension }) => {
  const screen = await openLibrary(extension, 300);
  await search(screen).fill('chips is:starred');
  await expect(count(screen)).toHaveText(/found$/);
  const found = await listed(screen);
  await results(screen).getByRole('button', { name: 'Export…' }).click();
  const download = screen.waitForEvent('download');
  await screen.getByRole('dialog').getByRole('button', { name: 'JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^panelmark-\d{4}-\d\d-\d\d\.json$/);
  const exported = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(exported).toMatchObject({ format: 'panelmark', version: 1 });
  expect(exported.bookmarks).toHaveLength(found);
  expect(exported.bookmarks.every(({ text }: { text: string }) => text.length > 100)).toBe(true);
  await expect(status(screen)).toContainText('exported');
});

test('the popup leads to the library, at what is searched for', async ({ extension }) => {
  await openLibrary(extension, 30);
  const popup = await extension.openExtensionPage('popup.html');
  await popup.getByRole('searchbox').fill('chips');
  const opening = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Library' }).click();
  const library = await opening;
  await expect(library).toHaveURL(/library\.html#\?q=chips$/);
  await expect(search(library)).toHaveValue('chips');
});

test('an empty library and a search without answer say what to do', async ({ extension }) => {
  const screen = await openLibrary(extension, 0);
  await expect(screen.getByText('No bookmarks yet')).toBeVisible();
  await search(screen).fill('zeppelin');
  await expect(screen.getByText('Nothing found')).toBeVisible();
  await results(screen).getByRole('button', { name: 'Clear the search' }).click();
  await expect(search(screen)).toHaveValue('');
});

test('Firefox: the library opens, in a tab and as a sidebar, and is searched', async ({ firefox }) => {
  const tab = await firefox.openTab(firefox.extensionUrl('library.html'));
  const code = await pageCodeOf('tests/support/seed-in-page.ts', 'panelmarkSeed');
  // The extension's own rules let no text become code; the browser's driver may put functions there.
  await firefox.call(tab, `async () => { ${code}; await panelmarkSeed.seed(0, 60, false); }`);
  await firefox.call(tab, `() => location.assign('#?q=chips')`);
  const first = `() => document.querySelector('[aria-posinset="1"] mark')?.textContent ?? null`;
  const mark = await until(() => firefox.call<string | null>(tab, first), { what: 'a marked hit' });
  expect(mark.toLowerCase()).toBe('chips');
  const said = await firefox.call<string>(
    tab,
    `() => document.querySelector('section [role="status"]').textContent`,
  );
  expect(said).toMatch(/^\d+ bookmarks? found$/);

  await firefox.openTab('about:blank');
  const popup = await firefox.clickToolbar();
  await popup.click({ role: 'button', name: 'Sidebar' });
  const sidebar = `() => {
    const browser = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
    return browser?.currentURI.spec ?? null;
  }`;
  await until(async () => (await firefox.callPrivileged<string | null>(sidebar))?.includes('library.html'), {
    what: 'the library in the sidebar',
  });
});
