import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { axeRun, axeSource } from './support/popup';
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
  await screen.evaluate(axeSource());
  for (const colorScheme of ['light', 'dark'] as const) {
    await screen.emulateMedia({ colorScheme });
    await screen.keyboard.press('ArrowDown');
    expect(await screen.evaluate(axeRun)).toEqual([]);
    await screen.screenshot({ path: test.info().outputPath(`offered-${colorScheme}.png`) });
  }
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
