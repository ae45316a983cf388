/**
 * `npm run extract -- <url-or-file> [--url address]`: what Panelmark reads on a page, as JSON with the rule that gave
 * each field. A file is shown as if it came from `--url`, its scripts off; without it, from the canonical (or Open
 * Graph) address the file names, else from example.com. `npm run --silent extract` prints the JSON and nothing else.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './ensure-browsers';
import { ReadingBrowser } from './extract/reading-browser';
import { isWebAddress, readSavedPage } from './extract/saved-page';
import { run } from './run';

const usage = 'npm run extract -- <url or html file> [--url <the address the file came from>]';

const { values, positionals } = readArguments();
const [target, ...others] = positionals;
if (target === undefined || others.length > 0) stop(`Say which page to read: ${usage}`);
const isFile = statSync(target, { throwIfNoEntry: false })?.isFile() ?? false;
if (!isFile && !isWebAddress(target)) stop(`${target} is neither a file here nor a web address. ${usage}`);
if (values.url !== undefined && !isWebAddress(values.url)) stop(`${values.url} is no web address. ${usage}`);

await ensureBrowsers();
if (!(await run('npx', ['wxt', 'build'], { quiet: true })))
  stop('The build failed; `npm run build` says why.');
const browser = await ReadingBrowser.launch();
try {
  if (isFile) {
    const { bytes, address, encoding } = readSavedPage(target, values.url);
    await browser.show(bytes, address, encoding);
  } else {
    await browser.visit(target);
  }
  const extraction = (await browser.run('content-scripts/extract.js')) as object;
  const { text, wordCount } = (await browser.run('content-scripts/read.js')) as Record<string, unknown>;
  console.log(JSON.stringify({ ...extraction, text, wordCount }, null, 2));
} catch (error) {
  console.error(`The page could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}

function readArguments() {
  try {
    return parseArgs({ options: { url: { type: 'string' } }, allowPositionals: true });
  } catch {
    return stop(`Type ${usage}`);
  }
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
