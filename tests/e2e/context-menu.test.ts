import type { ExtensionBrowser } from './support/chromium';
import type { Display } from './support/display';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import { type Place, placeOf } from './support/place';
import * as step from './support/steps';
import { until } from './support/wait';

/**
 * Our item's distance from the end of each menu: a link's ends with "Inspect" after ours, a selection's too, a
 * page's has "View page source" between.
 */
const stepsUp = { page: 3, link: 2, selection: 2 } as const;

async function pickFromMenu(display: Display, at: Place, kind: keyof typeof stepsUp): Promise<void> {
  await display.click(at.x, at.y, 'right');
  // Other windows come and go: the window manager's, the line that says where a link leads. A menu opens at the mouse.
  await until(() => display.isWindowAt(at.x, at.y), { what: 'the context menu' });
  for (let i = 0; i < stepsUp[kind]; i++) await display.press('Up');
  await display.press('Return');
}

/** The items are made anew when the extension is installed, some time after its worker has started. */
async function waitForItems(extension: ExtensionBrowser): Promise<void> {
  const worker = await extension.worker();
  // The last one that is made; no change to it, and an error unless it is there.
  await until(() => worker.evaluate(`chrome.contextMenus.update('save-selection', {}).then(() => true)`), {
    what: 'the items of the menu',
  });
}

/** What the library holds once it holds that many bookmarks. */
async function libraryOf(extension: ExtensionBrowser, count: number) {
  const screen = await extension.openExtensionPage('options.html');
  const enough = async () => {
    const bookmarks = await readLibrary(screen);
    return bookmarks.length >= count ? bookmarks : null;
  };
  const bookmarks = await until(enough, { what: `${count} bookmarks` });
  await screen.close();
  return bookmarks;
}

test('a right click on the page saves it with its panel', async ({ visible, display, site }) => {
  await waitForItems(visible);
  const page = await visible.openTab(site.url('/news.html'));
  await pickFromMenu(display, await placeOf(page, '.deck'), 'page');
  const [bookmark] = await libraryOf(visible, 1);
  expect(bookmark).toMatchObject({
    url: site.url('/news.html'),
    awaitsDetails: false,
    sourceName: 'Lantern Wire',
  });
  expect(bookmark?.takes).toHaveLength(4);
});

test('a right click on a link saves where it leads, under the link’s words, and opening it adds the rest', async ({
  visible,
  display,
  site,
}) => {
  await waitForItems(visible);
  const page = await visible.openTab(site.url('/links.html'));
  await pickFromMenu(display, await placeOf(page, '#to-article'), 'link');
  const [link] = await libraryOf(visible, 1);
  expect(link).toMatchObject({
    url: site.url('/article.html'),
    title: 'A catalogue that hesitates',
    awaitsDetails: true,
  });
  expect(site.requestsTo('/article.html')).toBe(0);

  const popup = await visible.clickToolbar(page);
  expect(await popup.text(step.rows)).toContain('details when you open it');
  await popup.close();

  const article = await visible.openTab(site.url('/article.html'));
  const opened = await visible.clickToolbar(article);
  await opened.waitFor(step.saved);
  await opened.waitFor({ role: 'link', name: /Library in Bergen/, within: step.list });
  expect(await opened.text(step.rows)).not.toContain('details when you open it');
  const [bookmark, ...others] = await readLibrary(opened);
  expect(others).toHaveLength(0);
  expect(bookmark).toMatchObject({
    awaitsDetails: false,
    authors: ['Ruth Ellingsen'],
    savedAt: link?.savedAt,
  });
});

test('a right click on selected words saves the page and keeps the words as a highlight', async ({
  visible,
  display,
  site,
}) => {
  await waitForItems(visible);
  const page = await visible.openTab(site.url('/article.html'));
  const quote = await page.evaluate(() => {
    const paragraph = document.querySelector('#quotable');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
    return String(getSelection());
  });
  expect(quote).toContain('A librarian who never says no');
  await pickFromMenu(display, await placeOf(page, '#quotable'), 'selection');
  const [bookmark] = await libraryOf(visible, 1);
  expect(bookmark?.highlights.map((highlight) => highlight.quote)).toEqual([quote.trim()]);

  const popup = await visible.clickToolbar(page);
  await popup.click(step.saved);
  await popup.waitFor({ role: 'region', name: 'Highlights' });
  expect(await popup.text({ role: 'region', name: 'Highlights' })).toContain('A librarian who never says no');
});

test('the menu still works after the worker was stopped', async ({ visible, display, site }) => {
  await waitForItems(visible);
  const screen = await visible.openExtensionPage('options.html');
  await visible.killWorker(screen);
  await screen.close();
  const page = await visible.openTab(site.url('/article.html'));
  await pickFromMenu(display, await placeOf(page, '.deck'), 'page');
  expect(await libraryOf(visible, 1)).toHaveLength(1);
});
