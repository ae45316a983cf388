import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { pageCodeOf } from '../../tests/support/page-code';
import type { MiniSearched, Searched } from './search-in-page';
import { row, sample, timingOf } from './statistics';

/** What people type, from common to rare. */
const queries = [
  'safety',
  'chips safety',
  'zuwexi',
  'tag:ba is:unread after:2023',
  '-the',
  '"of chips" zuwexi',
];

/** Beyond this MiniSearch is not asked: building its index takes minutes. */
const maxForMiniSearch = 10_000;

/** What searching and counting cost in a screen of the extension, beside two other ways on the same library. */
export async function benchLibrary(
  extension: ExtensionBrowser,
  count: number,
  runs: number,
): Promise<string[]> {
  const screen = await extension.openExtensionPage('options.html');
  await screen.evaluate(await pageCodeOf('scripts/bench/search-in-page.ts', 'panelmarkSearch'));
  const size = count.toLocaleString('en');
  const rows: string[] = [];
  for (const query of queries) {
    const ask = (isWarm: boolean) => searched(screen, query, isWarm);
    const first = await sample(runs, async () => (await ask(false)).ms);
    const warm = await sample(runs, async () => (await ask(true)).ms);
    const { hits } = await ask(true);
    rows.push(
      row(`search \`${query}\` (${hits.toLocaleString('en')} hits), first, ${size}`, timingOf(first)),
      row(`search \`${query}\`, warm, ${size}`, timingOf(warm)),
    );
  }
  const inPage = (call: string) => screen.evaluate<number>(`panelmarkSearch.${call}`);
  rows.push(
    row(`facets: six, counted, ${size}`, timingOf(await sample(runs, () => inPage('countFacets()')))),
    row(
      `packs kept in step, a save with its text, ${size}`,
      timingOf(await sample(runs, () => inPage('keepInStep()'))),
    ),
    `| heap of a screen after a search, ${size} | ${await heapOf(screen)} MB | | |`,
  );
  const scanned = await screen.evaluate<Searched>('panelmarkSearch.scanRecords("safety")');
  rows.push(row(`plain scan of records for \`safety\`, ${size}`, timingOf([scanned.ms])));
  if (count <= maxForMiniSearch) {
    const { ms, loadMs, bytes } = await screen.evaluate<MiniSearched>(
      'panelmarkSearch.askMiniSearch("safety")',
    );
    rows.push(
      row(`MiniSearch: load its index (${(bytes / 1e6).toFixed(0)} MB of JSON), ${size}`, timingOf([loadMs])),
      row(`MiniSearch: \`safety\`, ${size}`, timingOf([ms])),
    );
  }
  await screen.close();
  return [...rows, ...(await benchLibraryPage(extension, size, runs))];
}

/** The page itself: its first rows, its counts, and the longest it keeps the browser waiting while it is scrolled. */
async function benchLibraryPage(extension: ExtensionBrowser, size: string, runs: number): Promise<string[]> {
  const page = await extension.openExtensionPage('library.html');
  const counted: number[] = [];
  const painted = await sample(runs, async () => {
    await page.reload();
    const marks = await page.evaluate<{ list: number; counts: number }>(waitForMarks);
    counted.push(marks.counts);
    return marks.list;
  });
  const blocked = await sample(3, () => page.evaluate<number>(scrollThrough));
  await page.close();
  return [
    row(`library page: opened → first rows painted, ${size}`, timingOf(painted)),
    row(`library page: opened → all counted, ${size}`, timingOf(counted)),
    row(`library page: longest task while scrolling through it, ${size}`, timingOf(blocked)),
  ];
}

const waitForMarks = `new Promise((resolve) => {
  const look = () => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const [list, counts] = [at('list-painted'), at('library-counted')];
    if (list === undefined || counts === undefined) return setTimeout(look, 5);
    resolve({ list, counts });
  };
  look();
})`;

/** Two hundred steps of half a window, then leaps to twenty places far apart; 0 where no task took 50 ms. */
const scrollThrough = `(async () => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let scroller = document.querySelector('ul[aria-label="Bookmarks"]');
  while (scroller.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  for (let step = 0; step < 200; step++) {
    scroller.scrollTop += innerHeight / 2;
    await frame();
  }
  if (scroller.scrollTop === 0) throw new Error('the list was not scrolled');
  for (let leap = 0; leap < 20; leap++) {
    scroller.scrollTop = (scroller.scrollHeight * ((leap * 7) % 20)) / 20;
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  observer.disconnect();
  return Math.max(0, ...tasks);
})()`;

function searched(screen: Page, query: string, isWarm: boolean): Promise<Searched> {
  return screen.evaluate(`panelmarkSearch.searchPacks(${JSON.stringify(query)}, ${isWarm})`);
}

/** In MB, with what lies outside the script's own heap. */
async function heapOf(screen: Page): Promise<string> {
  await searched(screen, 'safety', false);
  const session = await screen.context().newCDPSession(screen);
  await session.send('HeapProfiler.collectGarbage');
  // Newer than Playwright's types: `backingStorageSize` holds the typed arrays.
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return ((usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6).toFixed(0);
}
