import type { Page } from '@playwright/test';
import { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import { SmallDisk } from './support/small-disk';

/** Saves made-up pages with long notes until one fails; answers with what was acknowledged and how it ended. */
async function saveUntilItFails(screen: Page, tabId: number, prefix: string, atMost: number) {
  return screen.evaluate<{ acknowledged: string[]; failure: string | null }>(`(async () => {
    const acknowledged = [];
    for (let number = 0; number < ${atMost}; number++) {
      const url = 'https://saved.example/${prefix}/' + number;
      const random = crypto.getRandomValues(new Uint8Array(10_000));
      const note = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const request = { tabId: ${tabId}, url, title: 'Page ' + number, draft: { tags: [], note } };
      const answer = await chrome.runtime.sendMessage({ name: 'savePage', request });
      if (!answer.ok) return { acknowledged, failure: answer.error.type };
      acknowledged.push(url);
    }
    return { acknowledged, failure: null };
  })()`);
}

test('the disk fills up during saves: the failure is said, writing stops, and a restart finds everything', async () => {
  test.skip(!SmallDisk.isPossible, 'needs to mount a small disk: Linux, as root');
  const disk = SmallDisk.mount(120);
  try {
    const browser = await ExtensionBrowser.launch({ profileFolder: disk.profileFolder });
    const decoy = await browser.openTab('chrome://version/');
    const screen = await browser.openExtensionPage('options.html');
    await decoy.bringToFront();
    const tabId = await screen.evaluate<number>(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
    );
    const before = await saveUntilItFails(screen, tabId, 'before', 20);
    expect(before.failure).toBeNull();

    disk.fill(2_000_000);
    const during = await saveUntilItFails(screen, tabId, 'during', 500);
    expect(during.failure).toBe('WritesHalted');

    disk.free();
    const after = await saveUntilItFails(screen, tabId, 'after', 5);
    if (during.failure === 'WritesHalted')
      expect(after).toEqual({ acknowledged: [], failure: 'WritesHalted' });
    await browser.crash();

    const again = await ExtensionBrowser.launch({ profileFolder: disk.profileFolder });
    const present = await readLibrary(await again.openExtensionPage('options.html'));
    const urls = new Set(present.map(({ url }) => url));
    const acknowledged = [...before.acknowledged, ...during.acknowledged, ...after.acknowledged];
    expect(acknowledged.filter((url) => !urls.has(url))).toEqual([]);
    await again.close();
  } finally {
    await disk.unmount();
  }
});
