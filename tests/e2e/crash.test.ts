import type { Page } from '@playwright/test';
import { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import { createProfileFolder, removeFolder } from './support/processes';
import { pause, until } from './support/wait';

const browserKills = 3;
const workerKillsEach = 5;
const writers = 3;

test('worker and browser killed in the middle of saves: nothing acknowledged is lost, nothing is there twice', async () => {
  test.setTimeout(150_000);
  const profileFolder = createProfileFolder();
  const acknowledged = new Set<string>();
  try {
    for (let round = 0; round < browserKills; round++) {
      const browser = await ExtensionBrowser.launch({ profileFolder });
      const screens = await openWriters(browser, round, (url) => acknowledged.add(url));
      await expectNothingLost(screens[0] as Page, acknowledged);
      const enough = acknowledged.size + 10;
      for (let kill = 0; kill < workerKillsEach; kill++) {
        await pause(40 + Math.random() * 250); // the moment of a kill must not be ours to choose
        await browser.killWorker(screens[0] as Page);
      }
      await until(() => acknowledged.size >= enough, { what: 'ten saves in this round' });
      await browser.crash();
    }
    const browser = await ExtensionBrowser.launch({ profileFolder });
    const screen = await browser.openExtensionPage('options.html');
    await expectNothingLost(screen, acknowledged);
    await browser.close();
  } finally {
    await removeFolder(profileFolder);
  }
});

async function expectNothingLost(screen: Page, acknowledged: ReadonlySet<string>): Promise<void> {
  const urls = (await readLibrary(screen)).map((bookmark) => bookmark.url);
  const present = new Set(urls);
  expect([...acknowledged].filter((url) => !present.has(url))).toEqual([]);
  expect(urls).toHaveLength(present.size);
}

/** Pages of the extension that save one page after another until they die, asking again when no answer comes. */
async function openWriters(
  browser: ExtensionBrowser,
  round: number,
  acknowledge: (url: string) => void,
): Promise<Page[]> {
  const decoy = await browser.openTab('chrome://version/');
  const screens: Page[] = [];
  for (let writer = 0; writer < writers; writer++) {
    const screen = await browser.openExtensionPage('options.html');
    await screen.exposeFunction('acknowledge', acknowledge);
    screens.push(screen);
  }
  await decoy.bringToFront();
  const tabId = await (screens[0] as Page).evaluate<number>(
    `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
  );
  for (const [writer, screen] of screens.entries()) {
    await screen.evaluate(`void (async () => {
      for (let number = 0; ; number++) {
        const url = 'https://saved.example/${round}/${writer}/' + number;
        const request = { tabId: ${tabId}, url, title: 'Page ' + number, draft: { tags: ['kept'], note: '' } };
        for (let isSaved = false; !isSaved; ) {
          const answer = await chrome.runtime.sendMessage({ name: 'savePage', request }).catch(() => null);
          isSaved = answer?.ok === true;
        }
        await acknowledge(url);
      }
    })()`);
  }
  return screens;
}
