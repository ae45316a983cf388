import { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { Site } from '../../tests/e2e/support/site';
import { row, timingOf } from './statistics';

const pages = [
  ['a page with a panel', '/news.html'],
  ['a tool page', '/tool.html'],
  ['10,000 meta tags', '/metas'],
  ['1 MB of markup', '/huge?mb=1'],
  ['10 MB of markup', '/huge?mb=10'],
  ['50 MB of markup', '/huge?mb=50'],
] as const;

/** Runs the built content script in pages of the sample site; timed around `executeScript`, in the worker. */
export async function benchContentScript(runs: number): Promise<string[]> {
  const site = await Site.start();
  const rows: string[] = [];
  try {
    for (const [what, path] of pages) {
      const extension = await ExtensionBrowser.launch();
      try {
        const page = await extension.openTab(site.url(path));
        const popup = await extension.clickToolbar(page); // grants activeTab for as long as the tab stays
        await popup.waitFor({ role: 'button', name: 'Save' });
        await popup.close();
        const worker = await extension.worker();
        const samples = await worker.evaluate<number[]>(`(${runInFrontTab})(${runs})`);
        rows.push(row(`content script: ${what}`, timingOf(samples)));
      } finally {
        await extension.close();
      }
    }
  } finally {
    await site.stop();
  }
  return rows;
}

const runInFrontTab = `async (runs) => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const samples = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['content-scripts/extract.js'] });
    samples.push(performance.now() - start);
    if (!result?.title) throw new Error('the content script answered nothing');
  }
  return samples;
}`;
