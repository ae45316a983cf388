import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** `PANELMARK_OUTPUT` points the journeys at another build, one made in another checkout say. */
const outputFolder = resolve(process.env.PANELMARK_OUTPUT ?? '.output');

const buildCommandByTarget = {
  'chrome-mv3': 'npm run build',
  'firefox-mv3': 'npm run build:firefox',
} as const;

/** Folder of the built extension. Journeys never run against sources, so a missing build is an error. */
export function builtExtension(target: keyof typeof buildCommandByTarget): string {
  const folder = join(outputFolder, target);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`${folder} holds no extension; build it first: ${buildCommandByTarget[target]}`);
}
