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
  return rows;
}

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
