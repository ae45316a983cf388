import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Readers measured beside ours, each bundled as a content script that answers what it read. */
export const peerNames = ['defuddle', 'readability', 'metascraper-like', 'trivial'] as const;
export type PeerName = (typeof peerNames)[number];

/** Source of each peer as one script. */
export async function bundlePeers(): Promise<Record<PeerName, string>> {
  const sources = await Promise.all(peerNames.map(bundle));
  return Object.fromEntries(peerNames.map((name, index) => [name, sources[index]])) as Record<
    PeerName,
    string
  >;
}

async function bundle(name: PeerName): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: 'terser',
      lib: { entry: join(import.meta.dirname, 'peers', `${name}.ts`), formats: ['iife'], name: 'peer' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${name} was not bundled`);
  // A script answers with its last expression.
  return `${output.output[0].code};peer.answer;`;
}

export function gzippedKilobytes(source: string): string {
  return (gzipSync(source, { level: 9 }).length / 1_000).toFixed(1);
}
