/**
 * `npm start [-- <url or html file>] [--headless]`: Panelmark in a browser, on a sample page served from this machine.
 * Without a display the same journey runs unseen and is reported in words and pictures.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Site } from '../tests/e2e/support/site';
import { ensureBrowsers } from './ensure-browsers';
import { run } from './run';
import { hasDisplay, showInBrowser } from './start/show';
import { tellInWords } from './start/tell';

const words = process.argv.slice(2);
const wanted = words.find((word) => !word.startsWith('--'));

await ensureBrowsers();
if (!(await run('npx', ['wxt', 'build']))) process.exit(1);
const page = await servePage(wanted);
const isDone =
  hasDisplay() && !words.includes('--headless')
    ? await showInBrowser(page.url)
    : await tellInWords(page.url, { isSample: wanted === undefined });
await page.site?.stop();
process.exit(isDone ? 0 : 1);

/** The sample, a file of the user's served from its folder, or an address as it is. */
async function servePage(target: string | undefined): Promise<{ url: string; site?: Site }> {
  if (target === undefined) {
    const site = await Site.start();
    return { url: site.url('/news.html'), site };
  }
  if (existsSync(target)) {
    const site = await Site.start(dirname(resolve(target)));
    return { url: site.url(`/${encodeURIComponent(basename(target))}`), site };
  }
  if (URL.canParse(target)) return { url: target };
  console.error(`${target} is neither a file here nor an address. Give a path to an HTML file or a URL.`);
  process.exit(1);
}
