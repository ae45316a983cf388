import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import * as step from './support/steps';

const note = { role: 'textbox', name: 'Note', within: step.thisPage };
const tags = { role: 'combobox', name: 'Add tags', within: step.thisPage };

test('a half-typed note and a half-typed tag survive the popup, before the page is saved and after', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await popup.click(tags);
  await popup.type('on dev');
  await popup.close();

  const unsaved = await extension.clickToolbar(page);
  await expect.poll(() => unsaved.value(tags)).toBe('on dev');
  await step.savePage(unsaved);
  await expect.poll(async () => (await readLibrary(unsaved))[0]?.tags).toEqual(['on dev']);
  await unsaved.click(note);
  await unsaved.type('Half a thou');
  await unsaved.click(tags);
  await unsaved.type('ope');
  await unsaved.close();

  const saved = await extension.clickToolbar(page);
  await saved.waitFor(step.saved);
  await expect.poll(() => saved.value(note)).toBe('Half a thou');
  await expect.poll(async () => (await readLibrary(saved))[0]?.note).toBe('Half a thou');
  await expect.poll(() => saved.value(tags)).toBe('ope');
});

test('words typed while Save is on its way are kept', async ({ extension, site }) => {
  const page = await extension.context.newPage();
  await page.goto(site.url('/slow-news'), { waitUntil: 'commit' });
  await page.getByText('Panel Takes').waitFor();
  const popup = await extension.clickToolbar(page);
  await popup.click(step.save);
  await popup.click(note);
  await popup.type('Typed while saving.');
  await popup.waitFor(step.saved, 10_000);
  await expect.poll(async () => (await readLibrary(popup))[0]?.note).toBe('Typed while saving.');
  expect(await popup.value(note)).toBe('Typed while saving.');
});

test('words typed before the page was saved by the menu go into that bookmark', async ({
  extension,
  site,
}) => {
  const url = site.url('/news.html');
  const page = await extension.openTab(url);
  const popup = await extension.clickToolbar(page);
  await popup.click(note);
  await popup.type('Before.');
  await popup.close();
  const screen = await extension.openExtensionPage('options.html');
  await step.sendSaves(screen, [{ tabId: await step.tabIdOf(screen, url), url, title: 'x' }]);

  const again = await extension.clickToolbar(page);
  await again.waitFor(step.saved);
  await expect.poll(async () => (await readLibrary(again))[0]?.note).toBe('Before.');
  expect(await again.value(note)).toBe('Before.');
});

test('the page at hand, removed and brought back, is shown as what it is each time', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await step.savePage(popup);
  await popup.close();
  const again = await extension.clickToolbar(page);
  await again.click(step.saved);
  await again.click({ role: 'button', name: 'Remove' });
  await again.waitFor(step.save);
  await again.waitFor(step.panel);
  await again.click({ role: 'button', name: 'Undo' });
  await again.waitFor(step.saved);
  expect(await again.count(step.rows)).toBe(1);
});

test('Save again, in the details of the page at hand, reads it anew and remembers how it was', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await step.savePage(popup);
  await popup.click(note);
  await popup.type('Mine.');
  await expect.poll(async () => (await readLibrary(popup))[0]?.note).toBe('Mine.');
  await popup.close();
  await page.evaluate(() => {
    const changed = 'Heron, corrected: a translation model that runs on a phone';
    document.title = changed;
    for (const meta of document.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]')) {
      meta.setAttribute('content', changed);
    }
    for (const data of document.querySelectorAll('script[type="application/ld+json"]')) data.remove();
    for (const heading of document.querySelectorAll('h1')) heading.textContent = changed;
  });
  const again = await extension.clickToolbar(page);
  await again.click(step.saved);
  await again.click({ role: 'button', name: 'Save again' });
  await step.waitForStatus(again, 'Saved again');
  const [bookmark, ...others] = await readLibrary(again);
  expect(others).toEqual([]);
  expect(bookmark).toMatchObject({ note: 'Mine.', awaitsDetails: false });
  expect(bookmark?.title).toContain('corrected');
  expect(bookmark?.revisions.map(({ title }) => title)).toEqual([
    'Quillworks Releases Heron, a Translation Model That Runs on a Phone',
  ]);
});

test('back from the details one is where one was', async ({ extension, site }) => {
  const screen = await extension.openExtensionPage('options.html');
  const decoy = await extension.openTab('chrome://version/');
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const tabId = await screen.evaluate<number>(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
    );
    await step.sendSaves(screen, [
      { tabId, url: `https://entries.example/${number}`, title: `Entry ${number}` },
    ]);
  }
  await decoy.close();
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/article.html')));
  const button = { role: 'button', name: 'Details of Entry 2' };
  await popup.click(button);
  const scrolled = { role: 'button', name: /Back/ };
  await popup.waitFor(scrolled);
  await popup.press('Escape');
  await popup.waitUntilGone(scrolled);
  expect(await popup.focused()).toEqual(button);
  expect(await popup.evaluate<number>('scrollY')).toBeGreaterThan(100);
});
