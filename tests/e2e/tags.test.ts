import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import { checkLooks } from './support/looks';
import * as step from './support/steps';

const field = (screen: Page) => screen.getByRole('combobox', { name: 'Add tags' }).last();
const options = (screen: Page) => screen.getByRole('option');

/** The details of one bookmark, in the popup's page in a tab. */
async function openDetails(screen: Page, title: string): Promise<void> {
  await screen.getByRole('button', { name: `Details of ${title}`, exact: true }).click();
}

async function openLibrary(extension: ExtensionBrowser): Promise<Page> {
  const screen = await extension.openExtensionPage('popup.html');
  await screen.setViewportSize({ width: 400, height: 600 });
  await step.fillLibrary(extension, screen, 2);
  await screen.reload();
  await openDetails(screen, 'Entry 1');
  for (const tag of ['agents', 'AI agents', 'Économie']) {
    await field(screen).fill(tag);
    await field(screen).press('Enter');
  }
  await screen.getByRole('button', { name: 'Remove tag Économie' }).waitFor();
  await screen.getByRole('button', { name: 'Back' }).click();
  await openDetails(screen, 'Entry 2');
  return screen;
}

test('tags used before are offered while one is typed, for the keyboard and the mouse', async ({
  extension,
}) => {
  const screen = await openLibrary(extension);
  await field(screen).pressSequentially('ag');
  await expect(options(screen)).toHaveText(['agents', 'AI agents']);
  await screen.keyboard.press('ArrowDown');
  await checkLooks(screen, 'offered');
  await screen.keyboard.press('ArrowDown');
  await expect(options(screen).nth(1)).toHaveAttribute('aria-selected', 'true');
  await screen.keyboard.press('Enter');
  await expect(screen.getByRole('button', { name: 'Remove tag AI agents' })).toBeVisible();

  await field(screen).pressSequentially('eco');
  await options(screen).filter({ hasText: 'Économie' }).click();
  await expect(screen.getByRole('button', { name: 'Remove tag Économie' })).toBeVisible();
  await expect(screen.getByRole('button', { name: 'Remove tag eco' })).toHaveCount(0);
  await expect(field(screen)).toBeFocused();

  await field(screen).pressSequentially('agen');
  await expect(options(screen)).toHaveCount(1);
  await screen.keyboard.press('Escape');
  await expect(options(screen)).toHaveCount(0);
  await expect(screen.getByRole('region', { name: 'Entry 2' })).toBeVisible();
  await screen.keyboard.press('Escape');
  await expect(screen.getByRole('region', { name: 'Entry 2' })).toHaveCount(0);
});

test('tags are renamed, merged and deleted everywhere at once, each time with a way back', async ({
  extension,
}) => {
  const screen = await extension.openExtensionPage('library.html');
  await step.fillLibrary(extension, screen, 3);
  await tagEntries(screen, [['agents', 'Chips'], ['Agents'], ['chips', 'robots']]);
  await screen.getByRole('link', { name: 'Tags' }).click();
  const view = screen.getByRole('region', { name: 'Tags' });
  const tags = view.getByRole('listitem').locator('bdi');
  const status = screen.getByRole('status').filter({ hasText: /./ });
  const undo = screen.getByRole('button', { name: 'Undo' });
  await expect(tags).toHaveText(['agents', 'chips', 'robots']);
  await view.getByRole('button', { name: 'agents: 2 bookmarks' }).waitFor();

  await view.getByRole('button', { name: 'Rename tag robots' }).focus();
  await screen.keyboard.press('Enter');
  await screen.keyboard.type('CHIPS');
  await expect(view).toContainText('“chips” is there already. Both become one tag.');
  await checkLooks(screen, 'merging');
  await screen.keyboard.press('Enter');
  await expect(tags).toHaveText(['agents', 'chips']);
  await expect(status).toHaveText('“robots” is “chips” now, on 1 bookmark');
  await expect(view.getByRole('button', { name: 'chips: 2 bookmarks' })).toBeFocused();
  await undo.click();
  await expect(tags).toHaveText(['agents', 'chips', 'robots']);

  await view.getByRole('button', { name: 'Delete tag agents' }).click();
  await expect(status).toHaveText('Tag “agents” taken off 2 bookmarks');
  await expect(tags).toHaveText(['chips', 'robots']);
  await undo.click();
  await expect(tags).toHaveText(['agents', 'chips', 'robots']);

  await view.getByRole('button', { name: 'Rename tag agents' }).click();
  await screen.keyboard.type('AI agents');
  await screen.keyboard.press('Enter');
  await view.getByRole('button', { name: 'AI agents: 2 bookmarks' }).click();
  await expect(screen.getByRole('list', { name: 'Bookmarks' }).getByRole('listitem')).toHaveCount(2);
  await screen.goBack();
  await expect(tags).toHaveText(['AI agents', 'chips', 'robots']);

  await screen.setViewportSize({ width: 320, height: 640 });
  await view.getByRole('button', { name: 'Rename tag chips' }).click();
  await checkLooks(screen, 'narrow');
  const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await screen.evaluate(overflow)).toBe(0);
});

test('in the dialog that tags many, all of what is offered can be seen', async ({ extension }) => {
  const screen = await extension.openExtensionPage('library.html');
  await step.fillLibrary(extension, screen, 2);
  await tagEntries(screen, [['agents', 'agency', 'aggregate', 'agile', 'agreement', 'agronomy']]);
  await screen.reload();
  const list = screen.getByRole('list', { name: 'Bookmarks' });
  await list.getByRole('checkbox').first().check();
  await screen.getByRole('button', { name: 'Tag…' }).click();
  const dialog = screen.getByRole('dialog');
  await dialog.getByRole('combobox').first().pressSequentially('ag');
  await expect(options(screen)).toHaveCount(6);
  await expect(options(screen).last()).toBeInViewport({ ratio: 1 });
  await checkLooks(screen, 'dialog');
  await screen.keyboard.press('Escape');
  await expect(options(screen)).toHaveCount(0);
  await expect(dialog).toBeVisible();
});

/** Gives the entries tags, the first first, as a screen would ask for it. */
async function tagEntries(screen: Page, tags: readonly (readonly string[])[]): Promise<void> {
  const entries = (await readLibrary(screen)).toReversed();
  const edits = tags.map((list, index) => ({ id: entries[index]?.id, edit: { tags: list } }));
  const answer = await screen.evaluate<{ ok: boolean }>(
    `chrome.runtime.sendMessage({ name: 'editBookmarks', request: { edits: ${JSON.stringify(edits)} } })`,
  );
  expect(answer.ok).toBe(true);
}
