import { setMaxListeners } from 'node:events';
import { it } from 'vitest';
import { never, type RemotePlace, remoteCases } from './remote-suite';

// Node warns of more than ten who listen to one signal; here are thirty at once.
setMaxListeners(0, never);

/** One test per promise of `Remote`. */
export function itKeepsEveryPromise(place: () => RemotePlace): void {
  // Thousands of files, on a machine that may have other things to do.
  it.each(remoteCases)('$name', { timeout: 180_000 }, ({ run }) => run(place()));
}
