/**
 * `npm run bench:extract -- <corpus folder> [--every 5]`: how right, fast and large the page reader is, beside others.
 *
 * The folder holds labelled pages as `corpus/dev/<id>/{page.html,expected.json}` (and `ai-news/dev`), their scorer
 * `score.mjs` and what peers answered, `peers-dev.jsonl.gz`. Prints tables for docs/benchmarks.md. Every page is read
 * by the built content scripts in a real Chromium; every fifth one again, by them and by the peers, for the times.
 */
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extraction } from '../lib/extract/extraction';
import { caseIds, readCase } from './bench/extract/cases';
import { qualityTable } from './bench/extract/quality';
import { ownScripts, timesTable } from './bench/extract/times';
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
await ensureBrowsers();
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
console.log('');
for (const line of await timesTable(join(corpus, 'corpus/dev'), every)) console.log(line);

/** Reads every page of a set, writing one line each in the form the scorer knows. */
async function readAll(set: string, file: string): Promise<void> {
  const folder = join(corpus, set);
  writeFileSync(file, '');
  let browser = await ReadingBrowser.launch();
  for (const id of caseIds(folder)) {
    const { address, html } = readCase(folder, id);
    try {
      await browser.show(html, address);
      const page = (await browser.run(ownScripts.extract)) as Extraction;
      const { text } = (await browser.run(ownScripts.read)) as Pick<Extraction, 'text'>;
      if (page.takes.length > 0) panels.push(id);
      appendFileSync(file, `${JSON.stringify(resultOf(id, { ...page, text }))}\n`);
    } catch (error) {
      console.error(`${id}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      await browser.close();
      browser = await ReadingBrowser.launch();
    }
  }
  await browser.close();
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
