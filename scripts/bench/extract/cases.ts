import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A saved page and where it came from. */
export interface Case {
  readonly id: string;
  readonly address: string;
  readonly html: string;
}

/** Names of the cases in a folder: one folder each, with `page.html` and `expected.json`. */
export function caseIds(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'page.html')))
    .sort();
}

export function readCase(folder: string, id: string): Case {
  const expected = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8'));
  return { id, address: expected.url, html: readFileSync(join(folder, id, 'page.html'), 'utf8') };
}
