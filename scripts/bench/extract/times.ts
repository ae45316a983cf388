import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../../tests/e2e/support/build';
import { ReadingBrowser, type Times } from '../../extract/reading-browser';
import { timingOf } from '../statistics';
import { caseIds, readCase } from './cases';
import { bundlePeers, gzippedKilobytes, peerNames } from './peers';

/** Our content scripts, as files of the build. */
export const ownScripts = { extract: 'content-scripts/extract.js', read: 'content-scripts/read.js' } as const;

interface Reader {
  readonly name: string;
  readonly file: string;
  /** Null for the empty script, which shows what asking costs. */
  readonly source: string | null;
}

/**
 * How long each reader takes on every n-th page of a folder: one run for each, cold, in a tab of its own, so that none
 * finds warm what another had the browser build. In turn, each page beginning with another reader.
 */
export async function timesTable(folder: string, every: number): Promise<readonly string[]> {
  const readers = await listReaders();
  const others = readers.filter(({ file }) => !file.startsWith('content-scripts/'));
  const browser = await ReadingBrowser.launch(
    Object.fromEntries(others.map(({ file, source }) => [file, source ?? '1;'])),
  );
  const times = new Map<string, Times[]>(readers.map(({ name }) => [name, []]));
  const ids = caseIds(folder).filter((_, index) => index % every === 0);
  for (const [turn, id] of ids.entries()) {
    const { address, html } = readCase(folder, id);
    for (const [index] of readers.entries()) {
      const { name, file } = readers[(index + turn) % readers.length] as Reader;
      await browser.renewTab();
      await browser.show(html, address);
      times.get(name)?.push(await browser.time(file));
    }
  }
  await browser.close();
  return [
    '| reader | gzip, kB | in the page, median, ms | p95 | most | times `extract.js` | asked to answered, median | pages |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...readers.map((reader) => rowOf(reader, times)),
  ];
}

async function listReaders(): Promise<readonly Reader[]> {
  const peers = await bundlePeers();
  return [
    { name: 'empty', file: 'empty.js', source: null },
    ...Object.entries(ownScripts).map(([name, file]) => ({
      name,
      file,
      source: readFileSync(join(builtExtension('chrome-mv3'), file), 'utf8'),
    })),
    ...peerNames.map((name) => ({ name, file: `${name}.js`, source: peers[name] })),
  ];
}

function rowOf({ name, source }: Reader, times: ReadonlyMap<string, readonly Times[]>): string {
  const inPageOf = (reader: string) => (times.get(reader) ?? []).map(({ inPage }) => inPage);
  const { median, p95, runs } = timingOf(inPageOf(name));
  const trip = timingOf((times.get(name) ?? []).map((time) => time.trip)).median;
  const ratio = median / timingOf(inPageOf('extract')).median;
  const size = source === null ? '–' : gzippedKilobytes(source);
  const figures = [
    median.toFixed(1),
    p95.toFixed(0),
    Math.max(...inPageOf(name)).toFixed(0),
    ratio.toFixed(1),
  ];
  return `| ${[name, size, ...figures, trip.toFixed(1), runs].join(' | ')} |`;
}
