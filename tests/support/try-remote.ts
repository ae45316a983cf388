import { setMaxListeners } from 'node:events';
import { it } from 'vitest';
import { never, type RemotePlace, remoteCases } from './remote-suite';

// Node warns of more than ten who listen to one signal; here are thirty at once.
setMaxListeners(0, never);

/** One test per promise of `Remote`. */
export function itKeepsEveryPromise(place: () => RemotePlace): void {
  it.each(remoteCases)('$name', ({ run }) => run(place()));
}
