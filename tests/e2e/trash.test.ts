import type { Page } from '@playwright/test';
import { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { checkLooks } from './support/looks';
import { createProfileFolder, removeFolder } from './support/processes';
import * as step from './support/steps';

const rows = (screen: Page) => screen.getByRole('list', { name: 'Bookmarks' }).getByRole('listitem');

const daysAgo = (days: number) => Date.now() - days * 24 * 60 * 60 * 1_000;

/** The keys in a store of the library. */
function keysOf(screen: Page, store: string): Promise<readonly string[]> {
  return screen.evaluate<string[]>(inLibrary(store, `getAllKeys()`));
}

/** Expression that asks a store of the library something. */
function inLibrary(store: string, question: string): string {
  return `(async () => {
    const settled = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await settled(indexedDB.open('panelmark'));
    const store = database.transaction('${store}', 'readwrite').objectStore('${store}');
    const answer = await settled(store.${question});
    database.close();
    return answer;
  })()`;
}

async function remove(screen: Page, title: string): Promise<void> {
  await screen.getByRole('button', { name: `Details of ${title}`, exact: true }).click();
  await screen.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(screen.getByRole('status')).toContainText(`Removed: ${title}`);
}

test('what lay in the trash for 30 days is gone when the browser starts, and its page can be saved anew', async () => {
  const profileFolder = createProfileFolder();
  try {
    const first = await ExtensionBrowser.launch({ profileFolder });
    const popup = await first.openExtensionPage('popup.html');
    await step.fillLibrary(first, popup, 3);
    await popup.reload();
    await remove(popup, 'Entry 1');
    await remove(popup, 'Entry 2');
    const [old] = await popup.evaluate<{ id: string; title: string }[]>(
      `${inLibrary('bookmarks', 'getAll()')}.then((rows) => rows.filter(({ title }) => title === 'Entry 1'))`,
    );
    if (!old) throw new Error('Entry 1 is not in the library');
    // A month passes.
    await popup.evaluate(
      inLibrary('bookmarks', `put(${JSON.stringify({ ...old, deletedAt: daysAgo(31) })})`),
    );
    await first.close();

    const second = await ExtensionBrowser.launch({ profileFolder });
    const screen = await second.openExtensionPage('popup.html');
    await expect.poll(() => keysOf(screen, 'hidden')).toEqual([old.id]);
    expect(await keysOf(screen, 'bookmarks')).toHaveLength(2);
    await expect(rows(screen)).toHaveCount(1);
    const alarm = await (await second.worker()).evaluate<{ periodInMinutes: number }>(
      `chrome.alarms.get('empty-trash')`,
    );
    expect(alarm.periodInMinutes).toBe(24 * 60);

    await step.fillLibrary(second, screen, 1);
    await expect(rows(screen).first()).toContainText('Entry 1');
    expect(await keysOf(screen, 'hidden')).toEqual([]);
    await second.close();
  } finally {
    await removeFolder(profileFolder);
  }
});

test('what is removed can be restored from the trash, and is deleted forever only after a question', async ({
  extension,
}) => {
  const screen = await extension.openExtensionPage('popup.html');
  await step.fillLibrary(extension, screen, 3);
  await screen.reload();
  for (const title of ['Entry 1', 'Entry 2', 'Entry 3']) await remove(screen, title);
  await screen.goto(extension.extensionUrl('library.html#?view=trash'));
  await expect(rows(screen)).toHaveCount(3);
  const box = (title: string) => rows(screen).filter({ hasText: title }).getByRole('checkbox');

  await box('Entry 1').check();
  await screen.getByRole('button', { name: 'Restore' }).click();
  await expect(rows(screen)).toHaveCount(2);

  await box('Entry 2').check();
  const deleteForever = screen.getByRole('button', { name: 'Delete forever' });
  await deleteForever.click();
  const dialog = screen.getByRole('alertdialog', { name: 'Delete 1 bookmark forever?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await checkLooks(screen, 'asking');
  await screen.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(deleteForever).toBeFocused();
  await expect(rows(screen)).toHaveCount(2);
  await deleteForever.click();
  await dialog.getByRole('button', { name: 'Delete forever' }).click();
  await expect(screen.getByRole('status').filter({ hasText: '1 bookmark deleted forever' })).toBeVisible();
  await expect(rows(screen)).toHaveCount(1);

  await screen.getByRole('button', { name: 'Empty trash' }).click();
  await screen
    .getByRole('alertdialog', { name: 'Delete 1 bookmark forever?' })
    .getByRole('button', { name: 'Empty trash' })
    .click();
  await expect(rows(screen)).toHaveCount(0);
  expect(await keysOf(screen, 'bookmarks')).toHaveLength(1);
  expect(await keysOf(screen, 'hidden')).toHaveLength(2);
});
