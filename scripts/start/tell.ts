import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { readLibrary } from '../../tests/e2e/support/library';
import type { Popup } from '../../tests/e2e/support/popup';

/** A name of its own for the folder, so that .gitignore and the reader know what is in it. */
const folder = resolve('screenshots');

/**
 * Saves the page through the real popup, without a window, and reports what a person would have seen. The sample is
 * known to have a panel, so a sample without one is a failure.
 */
export async function tellInWords(url: string, { isSample }: { isSample: boolean }): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const browser = await ExtensionBrowser.launch();
  try {
    const page = await browser.openTab(url);
    const popup = await browser.clickToolbar(page);
    await popup.waitFor({ role: 'button', name: 'Save' }, 15_000);
    await photograph(popup, '1-before-saving');
    await popup.click({ role: 'button', name: 'Save' });
    await popup.waitFor({ role: 'button', name: 'Saved' });
    await photograph(popup, '2-saved');
    const panel = await panelLines(popup);
    await popup.close();
    const list = await browser.openExtensionPage('popup.html');
    await list.getByRole('list', { name: 'Bookmarks' }).getByRole('listitem').first().waitFor();
    const [bookmark] = await readLibrary(list);
    await list.setViewportSize({ width: 400, height: 600 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await list.emulateMedia({ colorScheme });
      await list.screenshot({ path: join(folder, `3-list-${colorScheme}.png`) });
    }
    if (!bookmark) throw new Error('The popup says Saved, but the library is empty.');
    console.log(describeBookmark(bookmark, panel));
    if (isSample && panel.length === 0)
      throw new Error('The sample page has a panel, but the popup shows none.');
    console.log(`\nScreenshots are in ${folder}`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await browser.close();
  }
}

async function photograph(popup: Popup, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulate({ colorScheme });
    await popup.screenshot(join(folder, `${name}-${colorScheme}.png`));
  }
  await popup.emulate({ colorScheme: 'light' });
}

/** One line per take, as the popup words it: the longest of what stands beside glyph, names and verdict. */
async function panelLines(popup: Popup): Promise<string[]> {
  const within = { role: 'region', name: 'Panel' };
  if ((await popup.count(within)) === 0) return [];
  const takes = await popup.find({ role: 'article', within });
  const texts = await Promise.all(takes.map(({ name }) => popup.text({ role: 'article', name, within })));
  return texts.map((text) => {
    const lines = text.split('\n').map((line) => line.trim());
    return lines.reduce((longest, line) => (line.length > longest.length ? line : longest), '');
  });
}

function describeBookmark(bookmark: Bookmark, panel: readonly string[]): string {
  const facts = [
    ['Title', bookmark.title],
    ['Source', bookmark.sourceName ?? bookmark.siteName],
    ['Site', bookmark.siteName],
    ['Date', bookmark.publishedAt],
    ['Authors', bookmark.authors.join(', ')],
    ['Section', bookmark.section],
    ['Address', bookmark.url],
    ['Original source', bookmark.originalUrl],
  ].map(([name, value]) => `  ${name}: ${value || '(the page does not say)'}`);
  const takes = bookmark.takes.map((take, i) => {
    const who = [take.speaker, take.lens].filter(Boolean).join(', ');
    return `  ${who}${take.verdict ? ` [${take.verdict}]` : ''}\n    ${panel[i] ?? take.text}`;
  });
  const heading = takes.length === 0 ? 'Panel: this page prints none' : `Panel, ${takes.length} takes`;
  return ['\nSaved bookmark', ...facts, '', heading, ...takes].join('\n');
}
