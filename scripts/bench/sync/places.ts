import type { Remote } from '../../../lib/sync/remote';
import { httpWorld } from '../../../lib/sync/remotes/open-remote';
import { S3Remote } from '../../../lib/sync/remotes/s3';
import { WebDavRemote } from '../../../lib/sync/remotes/webdav';
import type { RemoteSetup } from '../../../lib/sync/setup';
import { startApache } from '../../../tests/support/servers/apache';
import { startCeph } from '../../../tests/support/servers/ceph';
import { whySkipped } from '../../../tests/support/servers/packages';
import { CountingProxy } from './counting-proxy';

/** A server that is measured, with what stands before it. */
export interface Place {
  readonly name: string;
  readonly proxy: CountingProxy;
  /** A remote with nothing in it yet. */
  open(folder: string): Promise<{ readonly setup: RemoteSetup; readonly remote: Remote }>;
  stop(): Promise<void>;
}

/** Works with the places that this machine can start, and stops them; says which it cannot. */
export async function withPlaces(work: (places: readonly Place[]) => Promise<void>): Promise<void> {
  const places: Place[] = [];
  try {
    for (const [server, start] of [
      ['ceph', startS3],
      ['apache', startWebDav],
    ] as const) {
      const why = whySkipped(server);
      if (why) console.log(why);
      else places.push(await start());
    }
    await work(places);
  } finally {
    await Promise.all(places.map((place) => place.stop()));
  }
}

async function startS3(): Promise<Place> {
  const server = await startCeph();
  const proxy = await CountingProxy.before(server.address);
  const { accessKey, secretKey } = server;
  return {
    name: 'S3 (Ceph)',
    proxy,
    async open(bucket) {
      await server.createBucket(bucket);
      const place = { kind: 's3', address: proxy.address, bucket, region: '', prefix: 'panelmark/' } as const;
      const setup = { ...place, accessKey, secretKey };
      return { setup, remote: new S3Remote(setup, httpWorld) };
    },
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };
}

async function startWebDav(): Promise<Place> {
  const server = await startApache();
  const proxy = await CountingProxy.before(server.address);
  const { user, password } = server;
  return {
    name: 'WebDAV (Apache)',
    proxy,
    async open(folder) {
      const setup = { kind: 'webdav', address: `${proxy.address}${folder}/`, user, password } as const;
      return { setup, remote: new WebDavRemote(setup, httpWorld) };
    },
    stop: async () => {
      await proxy.stop();
      await server.stop();
    },
  };
}
