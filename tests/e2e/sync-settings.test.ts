import type { Page } from '@playwright/test';
import { freshState, type RemoteRow } from '@/lib/sync/remote-row';
import { axeRun, axeSource } from './support/popup';
import { expect, test } from './support/sync-journey';

/** What axe complains of on the screen as it stands, in both schemes and in a window of 320 pixels. */
async function complaints(screen: Page): Promise<string[]> {
  await screen.evaluate(axeSource());
  const found: string[] = [];
  for (const [colorScheme, width] of [
    ['light', 800],
    ['dark', 320],
  ] as const) {
    await screen.emulateMedia({ colorScheme });
    await screen.setViewportSize({ width, height: 700 });
    found.push(...(await screen.evaluate<string[]>(axeRun)));
    const tooWide = await screen.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (tooWide !== 0) found.push(`${tooWide} pixels too wide at ${width}`);
  }
  return found;
}

const press = (screen: Page, name: string) => screen.getByRole('button', { name, exact: true }).click();

test('a place is added in the settings, and joined from another profile by its code', async ({
  openChromium,
  folder,
}) => {
  const first = await openChromium();
  await first.save('Met by both', 'https://pages.example/both');
  await first.save('Only here');
  const { screen } = first;
  const dialog = screen.getByRole('dialog');

  await press(screen, 'Add a place');
  await expect(dialog.getByRole('heading', { name: 'Add a place' })).toBeFocused();
  expect(await complaints(screen)).toEqual([]);
  await press(screen, 'WebDAV');
  const address = dialog.getByLabel('Address of the folder');
  await expect(address).toBeFocused();
  await press(screen, 'Test');
  await expect(dialog.getByText('This is needed.')).toBeVisible();
  await expect(address).toBeFocused();

  await address.fill(folder.address);
  await dialog.getByLabel('User name').fill(folder.user);
  await dialog.getByLabel('Password', { exact: true }).fill('not this one');
  await press(screen, 'Test');
  await expect(dialog.getByRole('alert')).toContainText('was not accepted');
  expect(await complaints(screen)).toEqual([]);
  // Closed by mistake, it opens as it was.
  await screen.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(screen.getByRole('button', { name: 'Add a place' })).toBeFocused();
  await screen.keyboard.press('Enter');
  await expect(address).toHaveValue(folder.address);
  await dialog.getByLabel('Password', { exact: true }).fill(folder.password);
  await press(screen, 'Test');

  await expect(dialog.getByRole('radio', { name: 'With a code (recommended)' })).toBeChecked();
  expect(await complaints(screen)).toEqual([]);
  await press(screen, 'Next');
  await expect(dialog).toContainText('Nothing is there yet. Your 2 bookmarks will be the first.');
  expect(await complaints(screen)).toEqual([]);
  await press(screen, 'Connect');
  const code = await dialog.getByLabel('Pairing code').inputValue();
  await expect(dialog.getByRole('img', { name: 'The code, drawn for a camera' })).toBeVisible();
  expect(await complaints(screen)).toEqual([]);
  await press(screen, 'Done');
  const card = screen.getByRole('article', { name: /^WebDAV/ });
  await expect(card).toContainText('Up to date');
  await card.getByText('Encrypted with a code').click();
  await press(screen, 'Show what lies there');
  await expect(card).toContainText('there is only noise');
  await expect(card.getByRole('img')).toContainText('50 4d 01 01');

  const second = await openChromium();
  await second.save('Met by both', 'https://pages.example/both');
  await second.save('Only there');
  const other = second.screen;
  await press(other, 'Join with a code');
  await other.getByLabel('Pairing code').fill(code.slice(0, -1));
  await expect(other.getByText('A part of this pairing code is missing')).toBeVisible();
  await other.getByLabel('Pairing code').fill(code);
  await expect(other.getByText(/^It leads to WebDAV/)).toBeVisible();
  expect(await complaints(other)).toEqual([]);
  await press(other, 'Look what is there');
  await expect(other.getByRole('dialog')).toContainText('2 here, 2 there, 1 in both.');
  await expect(other.getByRole('dialog')).toContainText('Nothing will be removed');
  expect(await complaints(other)).toEqual([]);
  await press(other, 'Connect');
  await second.waitForTitles(['Met by both', 'Only here', 'Only there']);
  const joined = other.getByRole('article', { name: /^WebDAV/ });
  await joined.getByText('2 profiles').click();
  await expect(joined.getByRole('list', { name: 'Profiles' }).getByRole('listitem')).toHaveCount(2);
  expect(await complaints(other)).toEqual([]);
  await card.getByRole('button', { name: 'Sync now' }).click();
  await first.waitForTitles(['Met by both', 'Only here', 'Only there']);

  // The popup says it in a line, under the list.
  const popup = await first.browser.openExtensionPage('popup.html');
  await expect(popup.getByText(/^Synced /)).toBeVisible();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.screenshot({ path: test.info().outputPath('popup.png') });

  await joined.getByRole('button', { name: 'Disconnect' }).click();
  const question = other.getByRole('alertdialog');
  await expect(question).toContainText('what lies there stays');
  await question.getByRole('button', { name: 'Disconnect' }).click();
  await expect(joined).toHaveCount(0);
  await expect(other.getByRole('heading', { name: 'Sync', exact: true })).toBeFocused();
  expect(await second.titles()).toHaveLength(3);
});

/** Puts down what rounds came to, so that a screen shows it; the remotes stay as they are until their next round. */
async function pretend(screen: Page, rows: readonly Partial<RemoteRow>[]): Promise<void> {
  await screen.evaluate(`(async () => {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('panelmark');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('remotes', 'readwrite');
    for (const row of ${JSON.stringify(rows)}) transaction.objectStore('remotes').put(row);
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    database.close();
  })()`);
  await screen.reload();
}

test('axe finds nothing to complain about in whatever a remote has come to', async ({ openChromium }) => {
  const { screen, browser } = await openChromium();
  const row = (id: string, state: Partial<RemoteRow['state']>, changes: Partial<RemoteRow> = {}) => ({
    id,
    setup: { kind: 'folder', name: id, handle: id } as const,
    encryption: 'passphrase' as const,
    keys: [],
    isConnected: true,
    isPaused: false,
    madeAt: 0,
    link: null,
    ...changes,
    state: { ...freshState, lastSyncAt: Date.now(), ...state },
  });
  const titles = Array.from({ length: 30 }, (_, number) => `Title ${number}`);
  const faults = [{ fault: 'version', count: 2 } as const, { fault: 'corrupt', count: 1 } as const];
  const later = Date.now() + 60_000_000;
  await pretend(screen, [
    row('question', { question: { removes: 340, of: 400, titles } }),
    row('secret', { problem: { type: 'RemoteSecretDiffers' }, faults: [{ fault: 'secret', count: 3 }] }),
    row('allow', { problem: { type: 'RemoteNotAllowed' } }),
    row('failed', { problem: { type: 'RemoteUnreachable' }, retryAt: later, faults }),
    row('paused', {}, { isPaused: true, encryption: 'none' }),
    row('changed', { news: { type: 'massChange', bookmarks: 2_310, at: Date.now() } }),
  ]);
  const card = (name: string) => screen.getByRole('article', { name: `Folder · ${name}` });
  const question = { name: 'Another profile removed 340 of your 400 bookmarks' };
  await expect(card('question').getByRole('group', question)).toContainText('and 310 more');
  await expect(card('secret').getByRole('textbox', { name: 'Passphrase or code used there' })).toBeVisible();
  await expect(card('allow').getByRole('button', { name: 'Allow again' })).toBeVisible();
  await expect(card('failed')).toContainText('tried again in');
  await expect(card('paused').getByRole('button', { name: 'Resume' })).toBeVisible();
  await expect(card('changed')).toContainText('other profiles changed 2,310 bookmarks at once');
  for (const summary of await screen.locator('summary').all()) await summary.click();
  expect(await complaints(screen)).toEqual([]);

  // The popup says first what needs a person, and leads there.
  const popup = await browser.openExtensionPage('popup.html');
  const way = popup.getByRole('button', { name: /^Sync waits for your answer/ });
  await expect(way).toBeVisible();
  expect(await complaints(popup)).toEqual([]);
});
