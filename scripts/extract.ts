/**
 * `npm run extract -- <url-or-file> [--url address]`: what Panelmark reads on a page, as JSON with the rule that gave
 * each field. A file is shown as if it came from `--url`, its scripts off; without it, from the canonical address the
 * file names, else from example.com.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './ensure-browsers';
import { ReadingBrowser } from './extract/reading-browser';
import { run } from './run';

const usage = 'npm run extract -- <url or html file> [--url <the address the file came from>]';

const { values, positionals } = parseArgs({ options: { url: { type: 'string' } }, allowPositionals: true });
const [target] = positionals;
if (target === undefined) stop(`Say which page to read: ${usage}`);
const isFile = existsSync(target);
if (!isFile && !isWebAddress(target)) stop(`${target} is neither a file here nor a web address. ${usage}`);
if (values.url !== undefined && !isWebAddress(values.url)) stop(`${values.url} is no web address. ${usage}`);

await ensureBrowsers();
if (!(await run('npx', ['wxt', 'build'], { quiet: true })))
  stop('The build failed; `npm run build` says why.');
const browser = await ReadingBrowser.launch();
try {
  if (isFile) {
    const html = readFileSync(target, 'utf8');
    await browser.show(html, values.url ?? addressIn(html) ?? `https://example.com/${basename(target)}`);
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

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** A saved page usually still says where it came from. */
function addressIn(html: string): string | undefined {
  const link = /<link\b[^>]*\brel=["']?canonical\b[^>]*>/i.exec(html)?.[0];
  const address = /\bhref=["']?([^"'\s>]+)/i.exec(link ?? '')?.[1];
  return address !== undefined && isWebAddress(address) ? address : undefined;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
