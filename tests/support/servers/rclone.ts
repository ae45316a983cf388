import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../../e2e/support/processes';
import type { WebDavServer } from './apache';
import { programPath } from './packages';
import { freePorts, Supervised } from './supervised';

/** `rclone serve webdav`, the awkward one: it ignores conditions, locks while it writes, and shows torn uploads. */
export async function startRclone(): Promise<WebDavServer> {
  const home = mkdtempSync(join(tmpdir(), 'panelmark-rclone-'));
  const folder = join(home, 'files');
  mkdirSync(folder);
  const [port = 0] = await freePorts(1);
  const account = { user: 'panel', password: 'mark' };
  const process = new Supervised(programPath('rclone'), [
    'serve',
    'webdav',
    folder,
    `--addr=127.0.0.1:${port}`,
    `--user=${account.user}`,
    `--pass=${account.password}`,
    `--config=${join(home, 'rclone.conf')}`,
    `--cache-dir=${join(home, 'cache')}`,
  ]);
  await process.listens(port);
  return {
    address: `http://127.0.0.1:${port}/`,
    ...account,
    folder,
    async stop() {
      await process.stop();
      await removeFolder(home);
    },
  };
}
