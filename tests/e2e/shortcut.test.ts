import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import * as step from './support/steps';
import { until } from './support/wait';

/** Badge and title of the toolbar button over the tab in front. */
function button(screen: Page): Promise<{ badge: string; title: string }> {
  return screen.evaluate(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ active: true, currentWindow: true });
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  })()`);
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
    .poll(() => button(screen))
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
  const page = await visible.openTab('chrome://version/');
  await display.press('alt+shift+s');
  await expect
    .poll(() => button(screen))
    .toEqual({ badge: '!', title: expect.stringContaining('Not saved') });
  const popup = await visible.clickToolbar(page);
  await popup.waitFor({ role: 'alert' });
  await expect.poll(() => popup.text({ role: 'alert' })).toContain('Not saved');
  expect(await readLibrary(screen)).toEqual([]);
});
