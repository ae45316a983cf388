import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../../tests/e2e/support/build';

/** What each part of the built extension weighs, gzipped. */
export function listSizes(): string[] {
  const folder = builtExtension('chrome-mv3');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizeOf = (pattern: RegExp) => {
    const found = files.filter((file) => pattern.test(file));
    return found.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
      0,
    );
  };
  const kilobytes = (bytes: number) => (bytes / 1_000).toFixed(1);
  return [
    ['content script `extract.js`', /^content-scripts\/extract\.js$/],
    ['content script `read.js`', /^content-scripts\/read\.js$/],
    ['content script `thumbnail.js`', /^content-scripts\/thumbnail\.js$/],
    [
      'popup as it opens (HTML, scripts, styles)',
      /^(popup\.html|(chunks|assets)\/(?!options|CorrectionDialog).*\.(js|css))$/,
    ],
    ['its editor for wrong details, loaded on request', /^(chunks|assets)\/CorrectionDialog.*\.(js|css)$/],
    ['background', /^background\.js$/],
  ].map(([what, pattern]) => `| ${what} | ${kilobytes(sizeOf(pattern as RegExp))} |`);
}
