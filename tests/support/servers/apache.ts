import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../../e2e/support/processes';
import { programPath } from './packages';
import { freePorts, Supervised } from './supervised';

/** A WebDAV server on the loopback, with one account. */
export interface WebDavServer {
  /** Of its root, with a slash at the end. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Where its files lie on this machine. */
  readonly folder: string;
  stop(): Promise<void>;
}

export interface ApacheServer extends WebDavServer {
  /** From the next request on. */
  setPassword(password: string): void;
}

const modules = [
  'mpm_event',
  'authz_core',
  'authn_core',
  'authn_file',
  'auth_basic',
  'authz_user',
  'dav',
  'dav_fs',
];

/** Apache with mod_dav, from its Debian package. */
export async function startApache(): Promise<ApacheServer> {
  const home = mkdtempSync(join(tmpdir(), 'panelmark-apache-'));
  const folder = join(home, 'files');
  mkdirSync(folder);
  const [port = 0] = await freePorts(1);
  const account = { user: 'pänel', password: 'märk: "100 %"' };
  const setPassword = (password: string) =>
    writeFileSync(join(home, 'passwords'), `${account.user}:${hashPassword(password)}\n`);
  setPassword(account.password);
  writeFileSync(join(home, 'httpd.conf'), configuration(home, folder, port));
  letServerWrite(home, folder);
  const process = new Supervised(programPath('apache2'), ['-DFOREGROUND', '-f', join(home, 'httpd.conf')]);
  await process.listens(port);
  return {
    address: `http://127.0.0.1:${port}/`,
    ...account,
    folder,
    setPassword,
    async stop() {
      await process.stop();
      await removeFolder(home);
    },
  };
}

/** Started by root, Apache gives up its rights; its folders have to be its own then. */
function letServerWrite(...folders: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'www-data'], { encoding: 'utf8' }));
  for (const folder of folders) {
    chownSync(folder, id('-u'), id('-g'));
    chmodSync(folder, 0o755);
  }
}

function hashPassword(password: string): string {
  return execFileSync('openssl', ['passwd', '-apr1', '-stdin'], { input: password, encoding: 'utf8' }).trim();
}

function configuration(home: string, folder: string, port: number): string {
  const loaded = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  return `
ServerRoot ${home}
PidFile ${home}/httpd.pid
Listen 127.0.0.1:${port}
ServerName 127.0.0.1
${loaded.join('\n')}
ErrorLog ${home}/error.log
DavLockDB ${home}/locks
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${folder}
<Directory ${folder}>
  Dav On
  DavDepthInfinity Off
  AuthType Basic
  AuthName Panelmark
  AuthUserFile ${home}/passwords
  Require valid-user
</Directory>
`;
}
