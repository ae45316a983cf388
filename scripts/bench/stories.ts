import type { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { pageCodeOf } from '../../tests/support/page-code';
import { row, sample, timingOf } from './statistics';
import type { Taken } from './stories-in-page';

/** What threads, duplicates and the overview cost in a screen of the extension. */
export async function benchStories(
  extension: ExtensionBrowser,
  count: number,
  runs: number,
): Promise<string[]> {
  const screen = await extension.openExtensionPage('options.html');
  await screen.evaluate(await pageCodeOf('scripts/bench/stories-in-page.ts', 'panelmarkStories'));
  const size = count.toLocaleString('en');
  const measure = async (what: string, call: string) => {
    const times: Taken[] = [];
    await sample(runs, async () => {
      const taken = await screen.evaluate<Taken>(`panelmarkStories.${call}`);
      times.push(taken);
      return taken.ms;
    });
    const blocked = Math.max(...times.map(({ blockedMs }) => blockedMs)).toFixed(0);
    return row(
      `${what}, ${size} (longest without drawing ${blocked} ms)`,
      timingOf(times.map(({ ms }) => ms)),
    );
  };
  const rows = [
    await measure('threads of 20 bookmarks, first', 'findThreads(false)'),
    await measure('threads of 20 bookmarks, packs loaded', 'findThreads(true)'),
    await measure('possible duplicates', 'lookForDuplicates()'),
    await measure('overview, first', 'count(false)'),
    await measure('overview, packs loaded', 'count(true)'),
  ];
  await screen.close();
  return rows;
}
