import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** A module and all it imports as one script for a page; its exports are at `globalThis[name]`. */
export async function pageCodeOf(entry: string, name: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(root, entry), formats: ['iife'], name, fileName: name },
    },
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error(`nothing was built from ${entry}`);
  return `${chunk.code};globalThis.${name} = ${name};`;
}
