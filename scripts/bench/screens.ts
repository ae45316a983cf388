import { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { Site } from '../../tests/e2e/support/site';
import { pause } from '../../tests/e2e/support/wait';
import { benchLibrary } from './library';
import { seedLibrary } from './seed-library';
import { row, sample, timingOf } from './statistics';
import { benchStories } from './stories';

/** A browser whose library holds `count` bookmarks: how long its popup takes, and its searches. */
export async function benchScreens(count: number, runs: number): Promise<string[]> {
  const site = await Site.start();
  const extension = await ExtensionBrowser.launch();
  try {
    // A browser keeps one tab of ours open from the start: opening the library for the first time is another story.
    const screen = await extension.openExtensionPage('popup.html');
    await screen.getByRole('searchbox').waitFor();
    await seedLibrary(screen, count);
    await extension.openTab(site.url('/article.html'));
    const fromNavigation: number[] = [];
    const fromClick = await sample(runs, async () => {
      const popup = await extension.clickToolbar();
      const painted = await popup.evaluate<{ afterNavigation: number; at: number; rows: number }>(
        waitForMark,
      );
      await popup.close();
      await pause(500); // a closing window keeps the browser busy for a moment; people do not click that fast
      if (painted.rows !== Math.min(count, 50)) throw new Error(`${painted.rows} rows were painted`);
      fromNavigation.push(painted.afterNavigation);
      return painted.at - extension.clickedAt;
    });
    const size = count.toLocaleString('en');
    const rows = [
      row(`popup: click → list painted, ${size} bookmarks`, timingOf(fromClick)),
      row(`popup: its page opened → list painted, ${size} bookmarks`, timingOf(fromNavigation)),
    ];
    const library = await benchLibrary(extension, count, runs);
    return [...rows, ...library, ...(await benchStories(extension, count, runs))];
  } finally {
    await extension.close();
    await site.stop();
  }
}

/** The popup marks the moment itself, so waiting for it adds nothing. */
const waitForMark = `new Promise((resolve) => {
  const look = () => {
    const [mark] = performance.getEntriesByName('list-painted');
    if (!mark) return setTimeout(look, 5);
    const rows = document.querySelectorAll('main li').length;
    resolve({ afterNavigation: mark.startTime, at: performance.timeOrigin + mark.startTime, rows });
  };
  look();
})`;
