import { type Remote, RemoteFailure } from '../remote';
import { pause } from './retry';

/** Odd, and beyond the megabyte at which many web servers refuse uploads unless told otherwise. */
const probeBytes = 1_100_003;

/** A listing may be late; so often it is asked, and so long after each other, ms. */
const listings = 3;
const betweenListingsMs = 1_000;

/**
 * Tries whether a place keeps what it is given: writes random bytes under a random name, finds them in a listing, reads
 * them back, compares, and removes them. Throws `RemoteFailure`: `RemoteUnreliable` when they are lost or changed.
 */
export async function probeRemote(
  remote: Remote,
  signal: AbortSignal,
  sizeBytes = probeBytes,
): Promise<void> {
  const name = `probe-${crypto.randomUUID()}`;
  const bytes = randomBytes(sizeBytes);
  // Makes the folder where there is none.
  await remote.list(signal);
  try {
    await remote.put(name, bytes, signal);
    const found = await remote.get(name, signal);
    if (!found || !isSame(found, bytes) || !(await isListed(remote, name, signal))) throw unreliable();
  } catch (thrown) {
    // The first failure is the one to tell; what stays behind is taken for a stranger's file.
    await remote.remove(name, signal).catch(() => undefined);
    throw thrown;
  }
  await remote.remove(name, signal);
  if ((await remote.get(name, signal)) !== null) throw unreliable();
}

async function isListed(remote: Remote, name: string, signal: AbortSignal): Promise<boolean> {
  for (let asked = 1; ; asked++) {
    if ((await remote.list(signal)).some((blob) => blob.name === name)) return true;
    if (asked === listings) return false;
    await pause(betweenListingsMs, signal);
  }
}

function unreliable(): RemoteFailure {
  return new RemoteFailure({ type: 'RemoteUnreliable' });
}

function randomBytes(sizeBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  // The most that can be had at once.
  const portion = 65_536;
  for (let at = 0; at < sizeBytes; at += portion) crypto.getRandomValues(bytes.subarray(at, at + portion));
  return bytes;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
