import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ReadingBrowser } from '../../scripts/extract/reading-browser';
import { readSavedPage } from '../../scripts/extract/saved-page';

const html = (head: string, title: string) =>
  `<!doctype html><html><head>${head}<title>${title}</title></head><body><h1>${title}</h1><p>Words.</p></body></html>`;

const openGraph = '<meta property="og:url" content="https://papier.example/a?b=1&amp;c=2">';

/** Files as they lie on disks: `“été”` and `灯台` in the bytes of their encodings. */
const files: readonly { name: string; bytes: Buffer; title: string; url: string }[] = [
  {
    name: 'windows-1252.html',
    bytes: Buffer.from(html(`<meta charset="windows-1252">${openGraph}`, '\x93\xe9t\xe9\x94'), 'latin1'),
    title: '“été”',
    url: 'https://papier.example/a?b=1&c=2',
  },
  {
    name: 'shift-jis.html',
    bytes: Buffer.from(html('<meta charset="Shift_JIS">', '\x93\x94\x91\xe4'), 'latin1'),
    title: '灯台',
    url: 'https://example.com/shift-jis.html',
  },
  {
    name: 'utf-16.html',
    bytes: Buffer.from(`\ufeff${html('', '灯台')}`, 'utf16le'),
    title: '灯台',
    url: 'https://example.com/utf-16.html',
  },
  {
    name: 'says-nothing.html',
    bytes: Buffer.from(html('', '灯台')),
    title: '灯台',
    url: 'https://example.com/says-nothing.html',
  },
];

test('a page in a file is read in its own encoding, as coming from the address it names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panelmark-saved-'));
  const browser = await ReadingBrowser.launch();
  try {
    for (const { name, bytes: content, title, url } of files) {
      writeFileSync(join(folder, name), content);
      const { bytes, address, encoding } = readSavedPage(join(folder, name));
      await browser.show(bytes, address, encoding);
      expect.soft(await browser.run('content-scripts/extract.js'), name).toMatchObject({ title, url });
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
