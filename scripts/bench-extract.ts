/**
 * `npm run bench:extract -- <corpus folder> [--every 5]`: how right, fast and large the page reader is, beside others.
 *
 * The folder holds labelled pages as `corpus/dev/<id>/{page.html,expected.json}` (and `ai-news/dev`), their scorer
 * `score.mjs` and what peers answered, `peers-dev.jsonl.gz`. Prints tables for docs/benchmarks.md. Every page is read
 * by the built content scripts in a real Chromium; every fifth one by the peers too, in turn, for the times.
 */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extraction } from '../lib/extract/extraction';
import { caseIds, readCase } from './bench/extract/cases';
import { bundlePeers, gzippedKilobytes, peerNames } from './bench/extract/peers';
import { qualityTable } from './bench/extract/quality';
import { timingOf } from './bench/statistics';
import { ensureBrowsers } from './ensure-browsers';
import { ReadingBrowser } from './extract/reading-browser';

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const corpus = resolve(positionals[0] ?? '.');
if (!existsSync(join(corpus, 'score.mjs'))) {
  console.error('Say where the labelled pages are: npm run bench:extract -- <corpus folder>');
  process.exit(1);
}
const every = Number(values.every);
const ours = { extract: 'content-scripts/extract.js', read: 'content-scripts/read.js' };

await ensureBrowsers();
const peers = await bundlePeers();
const scripts = {
  'empty.js': '1;',
  ...Object.fromEntries(peerNames.map((name) => [`${name}.js`, peers[name]])),
};
const samples = new Map<string, number[]>();
const results = mkdtempSync(join(tmpdir(), 'panelmark-extract-'));
const panels: string[] = [];

for (const [set, answers] of [
  ['corpus/dev', 'peers-dev.jsonl.gz'],
  ['ai-news/dev', 'peers-ai-news-dev.jsonl.gz'],
] as const) {
  const file = join(results, `${set.replace('/', '-')}.jsonl`);
  await readAll(set, file);
  console.log(`\n### ${set}\n`);
  for (const line of qualityTable(corpus, set, file, answers)) console.log(line);
}

rmSync(results, { recursive: true });

console.log(`\nPages with a panel read: ${panels.length}${panels.map((id) => `\n- ${id}`).join('')}`);
console.log(
  '\n| reader | gzip, kB | median, ms | p95, ms | most, ms | pages | times the median of extract.js |',
);
console.log('|---|--:|--:|--:|--:|--:|--:|');
const base = timingOf(samples.get('extract') ?? []).median;
for (const [name, times] of samples) {
  const { median, p95, runs } = timingOf(times);
  const most = Math.max(...times).toFixed(0);
  const ratio = (median / base).toFixed(1);
  console.log(
    `| ${name} | ${sizeOf(name)} | ${median.toFixed(1)} | ${p95.toFixed(0)} | ${most} | ${runs} | ${ratio} |`,
  );
}

/** Reads every page of a set, writing one line each in the form the scorer knows. */
async function readAll(set: string, file: string): Promise<void> {
  const folder = join(corpus, set);
  writeFileSync(file, '');
  let browser = await ReadingBrowser.launch(scripts);
  for (const [index, id] of caseIds(folder).entries()) {
    const { address, html } = readCase(folder, id);
    try {
      await browser.show(html, address);
      const names = ['empty', 'extract', 'read', ...(index % every === 0 ? inTurn(index / every) : [])];
      const values = new Map<string, unknown>();
      for (const name of names) values.set(name, await timed(browser, name));
      const page = values.get('extract') as Extraction;
      const { text } = values.get('read') as Pick<Extraction, 'text'>;
      if (page.takes.length > 0) panels.push(id);
      appendFileSync(file, `${JSON.stringify(resultOf(id, { ...page, text }))}\n`);
    } catch (error) {
      console.error(`${id}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      await browser.close();
      browser = await ReadingBrowser.launch(scripts);
    }
  }
  await browser.close();
}

/** The peers, beginning with another one each time: whoever is first pays for what the browser warms up. */
function inTurn(turn: number): readonly string[] {
  return peerNames.map((_, index) => peerNames[(index + turn) % peerNames.length] ?? '');
}

async function timed(browser: ReadingBrowser, name: string): Promise<unknown> {
  const { value, ms } = await browser.run(name in ours ? ours[name as keyof typeof ours] : `${name}.js`);
  samples.set(name, [...(samples.get(name) ?? []), ms]);
  return value;
}

function resultOf(id: string, page: Extraction) {
  const { title, description, authors, siteName, publishedAt, section, text } = page;
  const { imageUrl: image, canonicalUrl: canonical, language: lang, topics: tags } = page;
  const pred = {
    title,
    description,
    authors,
    siteName,
    publishedAt,
    image,
    canonical,
    lang,
    section,
    tags,
    text,
  };
  return { name: 'panelmark', id, ms: 0, pred, extraction: page };
}

function sizeOf(name: string): string {
  if (name === 'empty') return '–';
  if (name in ours)
    return gzippedKilobytes(
      readFileSync(join('.output/chrome-mv3', ours[name as keyof typeof ours]), 'utf8'),
    );
  return gzippedKilobytes(peers[name as keyof typeof peers]);
}
