import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { builtExtension } from './support/build';

// Bundlers put what two screens share into the chunk of one of them when they see fit; importing it would then draw that
// screen in the other's window.
for (const target of ['chrome-mv3', 'firefox-mv3'] as const) {
  base(`no code that is loaded later brings another screen along (${target})`, () => {
    const folder = builtExtension(target);
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    const screens = pages.flatMap((page) => {
      const html = readFileSync(join(folder, page), 'utf8');
      return [...html.matchAll(/<script [^>]*src="\/chunks\/([^"]+)"/g)].map((match) => match[1] ?? '');
    });
    expect(screens.length).toBeGreaterThan(2);
    const imports = readdirSync(join(folder, 'chunks')).flatMap((chunk) => {
      const code = readFileSync(join(folder, 'chunks', chunk), 'utf8');
      return [...code.matchAll(/"\.\/([\w.-]+\.js)"/g)].map((match) => `${chunk} → ${match[1]}`);
    });
    expect(imports.filter((one) => screens.some((screen) => one.endsWith(`→ ${screen}`)))).toEqual([]);
  });
}
