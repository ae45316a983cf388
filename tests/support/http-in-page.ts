import type { RemoteProblem } from '@/lib/base/errors';
import { type Remote, RemoteFailure } from '@/lib/sync/remote';
import { defaultHttpLimits, type HttpWorld } from '@/lib/sync/remotes/http';
import { httpWorld } from '@/lib/sync/remotes/open-remote';
import { S3Remote } from '@/lib/sync/remotes/s3';
import { WebDavRemote } from '@/lib/sync/remotes/webdav';

// Runs in a page of a server that behaves badly: how this browser's own `fetch` tells of it.

const world: HttpWorld = {
  ...httpWorld,
  limits: { ...defaultHttpLimits, answerMs: 700, bodyMs: 700, slowestBytesPerSecond: 1e9, backoffMs: 1 },
};

const remotes: Record<'webdav' | 's3', () => Remote> = {
  webdav: () =>
    new WebDavRemote({ kind: 'webdav', address: `${location.origin}/dav`, user: 'u', password: 'p' }, world),
  s3: () =>
    new S3Remote(
      {
        kind: 's3',
        address: location.origin,
        bucket: 'b',
        region: '',
        prefix: 'p/',
        accessKey: 'AK',
        secretKey: 'SK',
      },
      world,
    ),
};

/** Reads a blob: its length, -1 when there is none, or why not. */
export async function read(kind: keyof typeof remotes): Promise<number | RemoteProblem | string> {
  return outcome(async (remote) => (await remote.get('a', new AbortController().signal))?.length ?? -1, kind);
}

/** Writes a blob of so many bytes: null, or why not. */
export async function write(kind: keyof typeof remotes, sizeBytes: number) {
  return outcome(async (remote) => {
    await remote.put('a', new Uint8Array(sizeBytes), new AbortController().signal);
    return null;
  }, kind);
}

/** Reads a blob and calls it off after that long: what was thrown, and how long it took, ms. */
export async function callOff(kind: keyof typeof remotes, afterMs: number) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('called off')), afterMs);
  const startedAt = performance.now();
  const thrown = await remotes[kind]()
    .get('a', controller.signal)
    .catch((reason: unknown) => String(reason));
  return { thrown, ms: performance.now() - startedAt };
}

async function outcome<Value>(
  act: (remote: Remote) => Promise<Value>,
  kind: keyof typeof remotes,
): Promise<Value | RemoteProblem | string> {
  return act(remotes[kind]()).catch((thrown: unknown) =>
    thrown instanceof RemoteFailure ? thrown.problem : String(thrown),
  );
}
