import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import * as step from './support/steps';
import { until } from './support/wait';

/** Badge and title of the toolbar button over one tab. */
function buttonOf(screen: Page, url: string): Promise<{ badge: string; title: string }> {
  const ask = `(async () => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })()`;
  return screen.evaluate(ask);
}

test('Alt+Shift+S saves the page, marks the button, and the popup says so', async ({
  visible,
  display,
  site,
}) => {
  const screen = await visible.openExtensionPage('options.html');
  const url = site.url('/news.html');
  const page = await visible.openTab(url);
  await display.press('alt+shift+s');
  await expect
    .poll(() => buttonOf(screen, url))
    .toEqual({ badge: '✓', title: expect.stringContaining('Saved: Quillworks Releases Heron') });
  expect(await readLibrary(screen)).toMatchObject([{ url, takes: { length: 4 } }]);

  const popup = await visible.clickToolbar(page);
  await step.waitForStatus(popup, 'Saved: Quillworks Releases Heron');
  await popup.waitFor(step.saved);
});

test('pressed twice, the keys save one bookmark', async ({ visible, display, site }) => {
  const screen = await visible.openExtensionPage('options.html');
  await visible.openTab(site.url('/article.html'));
  await display.press('alt+shift+s');
  await display.press('alt+shift+s');
  await until(async () => (await readLibrary(screen)).length > 0, { what: 'a bookmark' });
  const popup = await visible.clickToolbar();
  await popup.waitFor(step.saved);
  expect(await popup.count(step.rows)).toBe(1);
});

test('on a page of the browser the keys save nothing, and the popup says why', async ({
  visible,
  display,
}) => {
  const screen = await visible.openExtensionPage('options.html');
  await visible.openTab('chrome://version/');
  await display.press('alt+shift+s');
  const popup = await until(
    async () => {
      const opened = await visible.clickToolbar();
      if ((await opened.count({ role: 'alert' })) > 0) return opened;
      await opened.close();
      return null;
    },
    { what: 'the popup to say why' },
  );
  expect(await popup.text({ role: 'alert' })).toContain('Not saved');
  expect(await readLibrary(screen)).toEqual([]);
});
