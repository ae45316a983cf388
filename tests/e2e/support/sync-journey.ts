import { randomUUID } from 'node:crypto';
import type { RemoteSetup } from '@/lib/sync/setup';
import { type ApacheServer, startApache } from '../../support/servers/apache';
import { type S3Server, startCeph } from '../../support/servers/ceph';
import { whySkipped } from '../../support/servers/packages';
import { ExtensionBrowser } from './chromium';
import { Gate } from './gate';
import { test as base } from './journey';
import { type ReachableBuild, reachableBuild } from './reachable-build';
import { ChromiumProfile } from './sync-profile';

export { expect } from './journey';

interface SyncJourney {
  /** Opens a Chromium profile that may reach servers on this machine; closed with the test. */
  readonly openChromium: (profileFolder?: string) => Promise<ChromiumProfile>;
  /** An empty folder on a WebDAV server. */
  readonly folder: Extract<RemoteSetup, { kind: 'webdav' }> & { readonly onDisk: string };
  /** An empty bucket in a Ceph cluster. */
  readonly bucket: Extract<RemoteSetup, { kind: 's3' }>;
  /** Gives the folder's account another password, as its server's keeper would; the old one is back after the test. */
  readonly changePassword: (password: string) => void;
  /** Stands before the folder's server. */
  readonly gate: Gate;
}

interface Servers {
  readonly build: ReachableBuild;
  readonly apache: ApacheServer;
  readonly ceph: S3Server;
}

export const test = base.extend<SyncJourney, Servers>({
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern.
    async ({}, use) => {
      const build = reachableBuild();
      await use(build);
      build.remove();
    },
    { scope: 'worker' },
  ],
  apache: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      base.skip(whySkipped('apache') !== null, whySkipped('apache') ?? '');
      const apache = await startApache();
      await use(apache);
      await apache.stop();
    },
    { scope: 'worker' },
  ],
  ceph: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      base.skip(whySkipped('ceph') !== null, whySkipped('ceph') ?? '');
      const ceph = await startCeph();
      await use(ceph);
      await ceph.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  openChromium: async ({ build }, use) => {
    const opened: ChromiumProfile[] = [];
    await use(async (profileFolder) => {
      const browser = await ExtensionBrowser.launch({
        extensionFolder: build.folder,
        ...(profileFolder === undefined ? {} : { profileFolder }),
      });
      const profile = await ChromiumProfile.open(browser);
      opened.push(profile);
      return profile;
    });
    await Promise.all(opened.map(({ browser }) => browser.close()));
  },
  folder: async ({ apache, gate }, use) => {
    const name = randomUUID();
    const { user, password, folder } = apache;
    await use({
      kind: 'webdav',
      address: `${gate.address}${name}/`,
      user,
      password,
      onDisk: `${folder}/${name}`,
    });
  },
  bucket: async ({ ceph }, use) => {
    const { address, accessKey, secretKey } = ceph;
    const bucket = randomUUID();
    await ceph.createBucket(bucket);
    await use({
      kind: 's3',
      address: `${address}/`,
      bucket,
      region: '',
      prefix: 'panelmark/',
      accessKey,
      secretKey,
    });
  },
  changePassword: async ({ apache }, use) => {
    await use((password) => apache.setPassword(password));
    apache.setPassword(apache.password);
  },
  gate: async ({ apache }, use) => {
    const gate = await Gate.before(apache.address);
    await use(gate);
    await gate.close();
  },
});
