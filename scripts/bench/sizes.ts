import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../../tests/e2e/support/build';

/** What each part of the built extension weighs, gzipped. */
export function listSizes(): string[] {
  const folder = builtExtension('chrome-mv3');
  const read = (file: string) => readFileSync(join(folder, file));
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  const popup = filesOf('popup.html', (file) => read(file).toString());
  const onRequest = (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter((file) =>
    /^(chunks|assets)\/CorrectionDialog/.test(file),
  );
  const parts: readonly (readonly [string, Iterable<string>])[] = [
    ['content script `extract.js`', ['content-scripts/extract.js']],
    ['content script `read.js`', ['content-scripts/read.js']],
    ['content script `thumbnail.js`', ['content-scripts/thumbnail.js']],
    ['popup as it opens (HTML, scripts, styles)', popup],
    ['its editor for wrong details, loaded on request', onRequest],
    ['background', ['background.js']],
  ];
  return parts.map(([what, files]) => `| ${what} | ${(sizeOf(files) / 1_000).toFixed(1)} |`);
}

/** A page and everything it loads before anybody asks for more: what its HTML names, and what those import in turn. */
function filesOf(page: string, read: (file: string) => string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !/\.(html|js|css)$/.test(file)) return;
    found.add(file);
    if (file.endsWith('.css')) return;
    const named = file.endsWith('.html')
      ? /(?:src|href)="\/([^"]+)"/g
      : /(?:^|[;}\s])(?:import|export)\b[^"'();]*["'](\.[^"']+)["']/g;
    for (const [, name = ''] of read(file).matchAll(named)) {
      visit(name.startsWith('.') ? posix.join(posix.dirname(file), name) : name);
    }
  };
  visit(page);
  return found;
}
