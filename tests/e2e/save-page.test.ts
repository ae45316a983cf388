import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { readLibrary, readTexts } from './support/library';
import * as step from './support/steps';

const title = 'Quillworks Releases Heron, a Translation Model That Runs on a Phone';
const speakers = ['The Futurist', 'The Skeptic', 'The Founder', 'The Builder'];

async function library(extension: ExtensionBrowser) {
  const screen = await extension.openExtensionPage('options.html');
  const bookmarks = await readLibrary(screen);
  await screen.close();
  return bookmarks;
}

test('the popup shows what the page says of itself, and saves it with its panel', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await popup.waitFor(step.save);
  await popup.waitFor({ role: 'heading', name: title, within: step.thisPage });
  const facts = await popup.text(step.thisPage);
  expect(facts).toContain('Lantern Wire');
  expect(facts).toMatch(/14|Apr/);

  await step.savePage(popup);
  await step.waitForStatus(popup, title);
  expect((await popup.find(step.takes)).map(({ name }) => name)).toEqual(speakers);
  await popup.waitFor({ role: 'link', name: new RegExp(title), within: step.list });
  expect(await popup.count(step.rows)).toBe(1);

  const [bookmark, ...others] = await library(extension);
  expect(others).toHaveLength(0);
  expect(bookmark).toMatchObject({
    title,
    url: site.url('/news.html'),
    sourceName: 'Lantern Wire',
    siteName: 'The Plain Verdict',
    authors: ['Ines Marlowe', 'Tobias Okafor'],
    publishedAt: '2026-04-14T09:30:00+02:00',
    originalUrl: 'https://lanternwire.example/2026/04/quillworks-heron',
    section: 'Model',
    language: 'en',
  });
  expect(bookmark?.takes.map(({ speaker, lens }) => [speaker, lens])).toEqual([
    ['The Futurist', 'Big Picture'],
    ['The Skeptic', 'Reality Check'],
    ['The Founder', 'Business & Market'],
    ['The Builder', 'Developer Perspective'],
  ]);
  expect(bookmark?.takes[1]?.text).toMatch(/^The comparison is with.*by the end of 2026\.$/s);
});

test('a take opens to be read in full', async ({ extension, site }) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/news.html')));
  const skeptic = { role: 'article', name: 'The Skeptic', within: step.panel };
  await popup.waitFor(skeptic);
  const ending = 'repeats the scores on news text by the end of 2026.';
  expect(await popup.text(skeptic)).not.toContain(ending);
  await popup.click({ role: 'button', within: skeptic });
  await expect.poll(() => popup.text(skeptic)).toContain(ending);
});

test('verdicts are counted and shown with the reviewer who gave them', async ({ extension, site }) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/tool.html')));
  await step.savePage(popup);
  expect(await popup.text(step.panel)).toContain('2 ship · 2 skip');
  expect(await popup.text({ role: 'article', name: 'The Builder', within: step.panel })).toContain('Ship');
  expect(await popup.text({ role: 'article', name: 'The Skeptic', within: step.panel })).toContain('Skip');
});

test('a page without takes is saved without a panel', async ({ extension, site }) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/article.html')));
  await step.savePage(popup);
  expect(await popup.count(step.panel)).toBe(0);
  const [bookmark] = await library(extension);
  expect(bookmark).toMatchObject({ authors: ['Ruth Ellingsen'], takes: [] });
});

test('neither the popup nor a save asks the page’s site for anything', async ({ extension, site }) => {
  const page = await extension.openTab(site.url('/news.html'));
  await page.waitForLoadState('networkidle');
  const before = [...site.requests];
  const popup = await extension.clickToolbar(page);
  await step.savePage(popup);
  await popup.waitFor(step.rows);
  await popup.close();
  const again = await extension.clickToolbar(page);
  await again.waitFor(step.saved);
  expect(site.requests).toEqual(before);
});

test('the Save button does not move when what the page says of itself arrives', async ({
  extension,
  site,
}) => {
  const page = await extension.context.newPage();
  await page.goto(site.url('/slow-news'), { waitUntil: 'commit' });
  await page.getByText('Panel Takes').waitFor();
  const popup = await extension.clickToolbar(page);
  await popup.waitFor(step.save);
  expect(await popup.count(step.panel)).toBe(0);
  const before = await popup.topOf(step.save);
  await popup.waitFor(step.panel);
  expect(await popup.topOf(step.save)).toBe(before);
});

test('reopened on a saved page, the popup shows the record with tags and note, not a blank form', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  await popup.click({ role: 'combobox', name: 'Add tags', within: step.thisPage });
  await popup.type('on device');
  await popup.press('Enter');
  await popup.click({ role: 'textbox', name: 'Note', within: step.thisPage });
  await popup.type('Ask Annika about the stove.');
  await step.savePage(popup);
  await popup.close();

  const again = await extension.clickToolbar(page);
  await again.waitFor(step.saved);
  expect(await again.count(step.save)).toBe(0);
  await again.waitFor({ role: 'button', name: 'Remove tag on device', within: step.thisPage });
  expect(await again.value({ role: 'textbox', name: 'Note', within: step.thisPage })).toBe(
    'Ask Annika about the stove.',
  );
  expect((await again.find(step.takes)).map(({ name }) => name)).toEqual(speakers);
});

test('saving again refreshes the page and keeps tags, note and age', async ({ extension, site }) => {
  const url = site.url('/news.html');
  const popup = await extension.clickToolbar(await extension.openTab(url));
  await step.savePage(popup);
  await popup.click({ role: 'combobox', name: 'Add tags', within: step.thisPage });
  await popup.type('heron');
  await popup.press('Enter');
  await popup.click({ role: 'textbox', name: 'Note', within: step.thisPage });
  await popup.type('Mine.');
  await expect.poll(async () => (await readLibrary(popup))[0]?.note).toBe('Mine.');
  const [before] = await readLibrary(popup);

  const screen = await extension.openExtensionPage('options.html');
  const [answer] = await step.sendSaves(screen, [
    { tabId: await step.tabIdOf(screen, url), url, title: 'x' },
  ]);
  expect(answer?.ok).toBe(true);
  const [after, ...others] = await readLibrary(screen);
  expect(others).toHaveLength(0);
  expect(after).toMatchObject({
    id: before?.id,
    title,
    tags: ['heron'],
    note: 'Mine.',
    savedAt: before?.savedAt,
  });
});

test('words typed before the popup was closed are still there when it opens again', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/news.html'));
  const popup = await extension.clickToolbar(page);
  const note = { role: 'textbox', name: 'Note', within: step.thisPage };
  await popup.click(note);
  await popup.type('Half a thou');
  await popup.close();
  const again = await extension.clickToolbar(page);
  await again.waitFor(step.save);
  await expect.poll(() => again.value(note)).toBe('Half a thou');
});

for (const variant of [
  '?utm_source=letter&utm_medium=mail',
  '?ref=hackernews',
  '#panel',
  '?fbclid=abc#top',
]) {
  test(`the address with ${variant} is the same bookmark`, async ({ extension, site }) => {
    const popup = await extension.clickToolbar(await extension.openTab(site.url('/news.html')));
    await step.savePage(popup);
    await popup.close();
    const url = site.url(`/news.html${variant}`);
    const again = await extension.clickToolbar(await extension.openTab(url));
    await again.waitFor(step.saved);
    const screen = await extension.openExtensionPage('options.html');
    await step.sendSaves(screen, [{ tabId: await step.tabIdOf(screen, url), url, title: 'x' }]);
    expect((await readLibrary(screen)).map((bookmark) => bookmark.url)).toEqual([site.url('/news.html')]);
  });
}

test('a saved page keeps its own words, paragraph by paragraph, without what stands around them', async ({
  extension,
  site,
}) => {
  const popup = await extension.clickToolbar(await extension.openTab(site.url('/article.html')));
  await step.savePage(popup);
  const screen = await extension.openExtensionPage('options.html');
  const [text = '', ...others] = await readTexts(screen);
  expect(others).toHaveLength(0);
  expect(text).toMatch(/^.*For eleven months .*\n\n“A librarian .* hesitate\.\n\nTheir version /s);
  for (const beside of ['Reading list', 'Loading bookmarks', 'Subscribe']) expect(text).not.toContain(beside);
  const [bookmark] = await readLibrary(screen);
  expect(bookmark?.wordCount).toBeGreaterThan(90);
});

test('a page that swapped its article is saved as the article that is shown, not as the one it came with', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/article.html'));
  await page.evaluate(() => {
    history.pushState({}, '', '/stories/kiln');
    document.title = 'A Kiln That Learns From Its Cracks';
    const main = document.querySelector('main');
    main?.replaceChildren();
    for (const [tag, words] of [
      ['h1', 'A Kiln That Learns From Its Cracks'],
      ['p', 'A pottery in Leith lets a model choose the firing curve.'],
      ['p', 'It loses one pot in forty now, where it was one in nine, says the potter who owns both kilns.'],
    ] as const) {
      const element = document.createElement(tag);
      element.textContent = words;
      main?.append(element);
    }
  });
  await step.savePage(await extension.clickToolbar(page));
  const [bookmark, ...others] = await library(extension);
  expect(others).toHaveLength(0);
  expect(bookmark).toMatchObject({
    url: site.url('/stories/kiln'),
    title: 'A Kiln That Learns From Its Cracks',
    authors: [],
    publishedAt: null,
  });
  expect(bookmark?.description ?? '').not.toContain('reference desk');
  expect(bookmark?.aliases.join()).not.toContain('article.html');
});
