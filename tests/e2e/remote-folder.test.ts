import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageCodeOf } from '../support/page-code';
import { remoteCases } from '../support/remote-suite';
import { allowWriting, dropFolder } from './support/dropped-folder';
import { expect, test } from './support/journey';

const code = () => pageCodeOf('tests/support/folder-in-page.ts', 'panelmarkFolder');

/** Every promise of `Remote`, by what calls one by name inside the browser. */
async function expectEveryPromise(
  manyNames: number,
  evaluate: (call: string) => Promise<string | null>,
): Promise<void> {
  for (const { name } of remoteCases) {
    const call = `panelmarkFolder.keeps(${JSON.stringify(name)}, ${manyNames})`;
    expect.soft(await evaluate(call), name).toBeNull();
  }
}

test('Chromium’s private files keep every promise of a remote, in a page and in the worker', async ({
  extension,
}) => {
  const script = await code();
  const screen = await extension.openExtensionPage('options.html');
  await screen.evaluate(script);
  await expectEveryPromise(300, (call) => screen.evaluate(call));
  await screen.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  const worker = await extension.worker();
  await worker.evaluate(script);
  await expectEveryPromise(300, (call) => worker.evaluate(call));
});

test('Firefox’s private files keep every promise of a remote', async ({ firefox }) => {
  const screen = await firefox.openTab(firefox.extensionUrl('options.html'));
  const script = await code();
  await firefox.call(screen, `() => { ${script} }`);
  await expectEveryPromise(60, (call) => firefox.call<string | null>(screen, `() => ${call}`));
});

test('A folder of the disk keeps every promise of a remote, once the person allowed it', async ({
  visible,
  display,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'panelmark-folder-'));
  const screen = await visible.openExtensionPage('options.html');
  await screen.evaluate(await code());
  await dropFolder(visible, screen, folder);
  const problem = () => screen.evaluate('panelmarkFolder.problemOfPut(droppedFolder)');
  expect(await problem()).toEqual({ type: 'RemoteNotAllowed' });
  expect(readdirSync(folder)).toEqual([]);

  await allowWriting(screen, display);
  expect(await problem()).toBeNull();
  expect(readdirSync(folder)).toEqual(['probe']);
  await expectEveryPromise(300, (call) => screen.evaluate(call.replace(/\)$/, ', droppedFolder)')));

  rmSync(folder, { recursive: true });
  expect(await problem()).toEqual({ type: 'RemoteMissing' });
});
