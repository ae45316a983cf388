import type { Page } from '@playwright/test';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import { checkLooks } from './support/looks';
import { expectNothingSideways } from './support/sideways';
import type { Site } from './support/site';
import * as step from './support/steps';

const quote = 'Two phone makers have asked for a meeting.';

/** Saves the sample story and opens its text by the Read button of its details, in the tab that the popup makes. */
async function readStory(extension: ExtensionBrowser, site: Site): Promise<Page> {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await step.savePage(popup);
  await popup.click(step.saved);
  const opening = extension.context.waitForEvent('page');
  await popup.click({ role: 'button', name: 'Read' });
  const reader = await opening;
  await reader.getByText(quote).waitFor();
  return reader;
}

/** Selects words of the text as a person would, and answers once the button to highlight them is there. */
async function select(reader: Page, words: string): Promise<void> {
  await reader.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll('[data-start]')) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }
  }, words);
  await reader.getByRole('button', { name: 'Highlight', exact: true }).waitFor();
}

const bookmark = async (reader: Page): Promise<Bookmark | undefined> => (await readLibrary(reader))[0];
const highlights = async (reader: Page) => (await bookmark(reader))?.highlights ?? [];

test('a saved page is read without its site, highlighted and annotated, and it is all there after a reload', async ({
  extension,
  site,
}) => {
  const reader = await readStory(extension, site);
  expect((await bookmark(reader))?.status).toBe('read');
  await site.stop();
  const asked = site.requests.length;
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Quillworks Releases Heron/);
  await expect(reader.getByText('The trick, says founder Annika Brandt')).toBeVisible();
  await expect(reader.getByRole('article', { name: 'The Skeptic' })).toBeVisible();
  expect(await reader.getByText('Panel Takes').count()).toBe(0);

  // By the mouse, over two paragraphs.
  const from = await reader.getByText('It occupies 412 megabytes').boundingBox();
  const to = await reader.getByText('The trick, says founder').boundingBox();
  if (!from || !to) throw new Error('no text');
  await reader.mouse.move(from.x + 60, from.y + from.height - 20);
  await reader.mouse.down();
  await reader.mouse.move(to.x + 150, to.y + 12, { steps: 5 });
  await reader.mouse.up();
  await reader.getByRole('button', { name: 'Highlight', exact: true }).click();
  await expect(reader.getByRole('status')).toHaveText('Highlighted');
  await expect(reader.locator('mark')).toHaveCount(2);
  await reader.reload();
  await expect(reader.locator('mark')).toHaveCount(2);

  await reader.locator('mark').last().click();
  const note = reader.getByRole('textbox', { name: /^Note on/ });
  await expect(note).toBeFocused();
  await note.fill('Who is Annika?');
  await reader.reload(); // in the middle of a thought
  await expect(reader.getByRole('region', { name: 'Highlights' })).toContainText('Who is Annika?');
  await expect.poll(async () => (await highlights(reader))[0]?.note).toBe('Who is Annika?');

  await reader.getByRole('button', { name: /^Remove the highlight/ }).click();
  await expect(reader.locator('mark')).toHaveCount(0);
  await reader.getByRole('button', { name: 'Undo' }).click();
  await expect(reader.locator('mark')).toHaveCount(2);
  expect((await highlights(reader))[0]?.note).toBe('Who is Annika?');
  expect(site.requests.length).toBe(asked);
});

test('it can all be done from the keyboard', async ({ extension, site }) => {
  const reader = await readStory(extension, site);
  const walkTo = async (name: RegExp) => {
    const goal = reader.getByRole('button', { name }).first();
    for (let presses = 0; presses < 40; presses++) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await reader.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await expect(reader.getByRole('button', { name: 'Back' })).toBeFocused();
  await walkTo(/^Type$/);
  await reader.keyboard.press('Enter');
  await walkTo(/^Larger text/);
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('ArrowRight');
  await expect(reader.getByRole('radio', { name: 'Sans serif' })).toBeChecked();
  await reader.keyboard.press('Escape');
  await expect(reader.getByRole('button', { name: 'Type' })).toBeFocused();
  await expect(reader.getByRole('radio', { name: 'Sans serif' })).toBeHidden();

  await reader.keyboard.press('j');
  await expect.poll(() => reader.evaluate('scrollY')).toBeGreaterThan(50);
  await reader.keyboard.press('k');
  await expect.poll(() => reader.evaluate('scrollY')).toBe(0);

  await select(reader, quote);
  await reader.keyboard.press('h');
  const mark = reader.getByRole('button', { name: quote, exact: true });
  await expect(mark).toBeFocused();
  await reader.keyboard.press('Enter');
  await reader.keyboard.type('Which? h j k');
  await expect.poll(async () => (await highlights(reader))[0]?.note).toBe('Which? h j k');
  await reader.keyboard.press('Escape');
  await expect(mark).toBeFocused();

  await reader.reload();
  await expect(reader.locator('article[data-size="3"][data-font="sans"]')).toBeVisible();
  await reader.keyboard.press('Escape');
  await expect(reader.getByRole('region', { name: /^Quillworks Releases Heron/ })).toBeVisible();
  await reader.getByRole('button', { name: 'Read', exact: true }).focus();
  await reader.keyboard.press('Enter');
  await expect(mark).toBeVisible();
  await reader.goBack();
  await expect(reader.getByRole('button', { name: 'Read', exact: true })).toBeVisible();
});

test('a page without text says why, and what to do', async ({ extension }) => {
  const screen = await extension.openExtensionPage('options.html');
  await step.fillLibrary(extension, screen, 1);
  await screen.close();
  const reader = await extension.openExtensionPage('library.html');
  await reader.getByRole('link', { name: 'Entry 1' }).waitFor();
  const id = (await bookmark(reader))?.id;
  await reader.goto(extension.extensionUrl(`library.html#?id=${id}&view=read`));
  await expect(reader.getByText(/No text was kept|without being read in full/)).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Open the page' })).toHaveAttribute(
    'href',
    'https://entries.example/1',
  );
});

test('axe finds nothing to complain about in either scheme', async ({ extension, site }) => {
  const reader = await readStory(extension, site);
  await select(reader, quote);
  await reader.keyboard.press('h');
  await reader.getByRole('button', { name: quote, exact: true }).click();
  await reader.getByRole('textbox', { name: /^Note on/ }).fill('Which?');
  await reader.getByRole('button', { name: 'Type' }).click();
  await select(reader, 'The weights are open');
  await checkLooks(reader, 'reader');
});

test('nothing is cut off sideways at 320 px or at 200 %', async ({ extension, site }) => {
  const reader = await readStory(extension, site);
  await reader.getByRole('button', { name: 'Type' }).click();
  for (let pressed = 0; pressed < 3; pressed++)
    await reader.getByRole('button', { name: /^Larger text/ }).click();
  await select(reader, 'still repairing the stove.');
  await reader.setViewportSize({ width: 320, height: 640 });
  await expectNothingSideways(reader, 320);
  await expect(reader.getByText('Loose', { exact: true })).toBeInViewport();
  await reader.setViewportSize({ width: 800, height: 600 });
  await extension.setZoom(reader, 2);
  await expectNothingSideways(reader, 400);
});
