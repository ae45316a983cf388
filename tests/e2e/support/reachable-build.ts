import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './build';

/** The build for Chromium with leave to reach servers on this machine, which no driver can press "Allow" for. */
export interface ReachableBuild {
  readonly folder: string;
  remove(): void;
}

/** `preamble`: script that the background runs first. */
export function reachableBuild(preamble = ''): ReachableBuild {
  const folder = mkdtempSync(join(tmpdir(), 'panelmark-build-'));
  cpSync(builtExtension('chrome-mv3'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  const background = join(folder, 'background.js');
  writeFileSync(background, `${preamble}\n${readFileSync(background, 'utf8')}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
