import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpWorld } from '@/lib/sync/remotes/open-remote';
import { WebDavRemote } from '@/lib/sync/remotes/webdav';
import { problemOf } from '../support/problem-of';
import { never, type RemotePlace } from '../support/remote-suite';
import type { WebDavServer } from '../support/servers/apache';
import { itKeepsEveryPromise } from '../support/try-remote';

/** Every promise of `Remote`, and the folder's own ways, on a real WebDAV server. */
export function describeWebDav(
  title: string,
  start: () => Promise<WebDavServer>,
  whySkipped: string | null,
  ways: Pick<RemotePlace, 'locksNames'> = {},
): void {
  if (whySkipped) console.warn(`Note: ${whySkipped} Until then its tests are skipped.`);
  describe.skipIf(whySkipped)(title, () => {
    let server: WebDavServer;
    const open = (path: string, account: Partial<WebDavServer> = {}) => {
      const { address, user, password } = { ...server, ...account };
      return new WebDavRemote({ kind: 'webdav', address: address + path, user, password }, httpWorld);
    };

    /** As any other program would use the server. */
    const elsewhere = async (method: string, path: string, body?: string) => {
      const { address, user, password } = server;
      const account = Buffer.from(`${user}:${password}`).toString('base64');
      const reply = await fetch(address + path, {
        method,
        headers: { authorization: `Basic ${account}` },
        body: body ?? null,
      });
      expect(reply.ok, `${method} ${path}: ${reply.status}`).toBe(true);
    };
    const strangers = ['100 %.txt', 'a;b?c#d', 'notes (1).txt', 'ü & <b>.md'];
    const addFiles = async (folder: string) => {
      for (const name of strangers)
        await elsewhere('PUT', `${folder}/${encodeURIComponent(name)}`, 'not ours');
    };

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.stop());

    itKeepsEveryPromise(() => ({
      open: async (spot) => open(spot),
      async addStrangers(spot) {
        await addFiles(spot);
        await elsewhere('MKCOL', `${spot}/holiday%20photos`);
        await elsewhere('PUT', `${spot}/holiday%20photos/1.jpg`, 'not ours');
      },
      largestBytes: 8 * 2 ** 20,
      manyNames: 5_000,
      saysSizes: true,
      ...ways,
    }));

    it('reads the names of strangers’ files as they are', async () => {
      const remote = open('names');
      await remote.list(never);
      await addFiles('names');
      const listed = await remote.list(never);
      expect(listed.map(({ name }) => name).toSorted()).toEqual(strangers);
    });

    it('makes the folder, and the one above it', async () => {
      const remote = open('not there yet/für uns/');
      expect(await remote.list(never)).toEqual([]);
      await remote.put('a', Uint8Array.of(1), never);
      expect(await open('not there yet/für uns').get('a', never)).toEqual(Uint8Array.of(1));
    });

    it('makes the folder again when it is taken away', async () => {
      const remote = open('taken');
      await remote.put('a', Uint8Array.of(1), never);
      await elsewhere('DELETE', 'taken/');
      expect(await remote.get('a', never)).toBeNull();
      await remote.put('b', Uint8Array.of(2), never);
      expect((await remote.list(never)).map(({ name }) => name)).toEqual(['b']);
    });

    it('says that folders further above are missing', async () => {
      expect(await problemOf(open('x/y/z').list(never))).toEqual({ type: 'RemoteConflict' });
    });

    it('says that the password is wrong', async () => {
      expect(await problemOf(open('a', { password: 'wrong' }).list(never))).toEqual({
        type: 'RemoteUnauthorized',
      });
      expect(await problemOf(open('a', { user: '', password: '' }).list(never))).toEqual({
        type: 'RemoteUnauthorized',
      });
    });

    it('says that nobody answers', async () => {
      const remote = open('a', { address: 'http://127.0.0.1:9/' });
      expect(await problemOf(remote.list(never))).toEqual({ type: 'RemoteUnreachable' });
    });
  });
}
