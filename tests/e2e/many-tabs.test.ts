import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import * as step from './support/steps';

const count = 10;

/** Opens tabs and clicks the toolbar button over each, which is what lets the extension read them. */
async function openAndClick(extension: ExtensionBrowser, urls: readonly string[]) {
  const screen = await extension.openExtensionPage('options.html');
  for (const url of urls) {
    const popup = await extension.clickToolbar(await extension.openTab(url));
    await popup.waitFor({ role: 'button', name: /^Save/ });
    await popup.close();
  }
  const tabs = await screen.evaluate<{ id: number; url: string }[]>(
    `chrome.tabs.query({}).then((tabs) => tabs.filter((tab) => tab.url?.startsWith('http:')).map(({ id, url }) => ({ id, url })))`,
  );
  return { screen, pages: tabs.map(({ id, url }) => ({ tabId: id, url, title: 'as the tab says' })) };
}

test('ten tabs of one page, saved at once, are one bookmark', async ({ extension, site }) => {
  const url = site.url('/news.html');
  const { screen, pages } = await openAndClick(extension, Array<string>(count).fill(url));
  expect(pages).toHaveLength(count);
  const answers = await step.sendSaves(screen, pages);
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
  const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.id : null)));
  expect(ids.size).toBe(1);
  const [bookmark, ...others] = await readLibrary(screen);
  expect(others).toEqual([]);
  expect(bookmark).toMatchObject({ url, awaitsDetails: false, revisions: [] });
});

test('ten different pages, saved at once, are ten bookmarks', async ({ extension, site }) => {
  const urls = Array.from({ length: count }, (_, i) => site.url(`/story/${i}`));
  const { screen, pages } = await openAndClick(extension, urls);
  const answers = await step.sendSaves(screen, pages);
  expect(answers.filter((answer) => !answer.ok)).toEqual([]);
  const bookmarks = await readLibrary(screen);
  expect(bookmarks.map(({ url }) => url).sort()).toEqual([...urls].sort());
  for (const { url, title } of bookmarks) expect(title).toBe(`Story number ${url.split('/').at(-1)}`);
});
