import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium';
import type { Display } from './display';
import { pause, until } from './wait';

/** The name under which a page has the handle of the folder that was dropped on it. */
const handle = 'globalThis.droppedFolder';

/**
 * Drops a folder of this machine on a page of the extension, which is as good as picking it; the page may read it then, and
 * has its handle as `globalThis.droppedFolder`.
 */
export async function dropFolder(extension: ExtensionBrowser, screen: Page, path: string): Promise<void> {
  await screen.evaluate(`new Promise((resolve) => {
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      ${handle} = event.dataTransfer.items[0].getAsFileSystemHandle();
    });
    resolve();
  })`);
  const session = await extension.context.newCDPSession(screen);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  }
  await session.detach();
  await screen.evaluate(`Promise.resolve(${handle}).then((folder) => void (${handle} = folder))`);
}

/** Asks for leave to write to the dropped folder, by a click, and gives it with the keyboard, as a person would. */
export async function allowWriting(screen: Page, display: Display): Promise<void> {
  await screen.evaluate(`addEventListener('click', () => {
    globalThis.folderAnswer = ${handle}.requestPermission({ mode: 'readwrite' });
  }, { once: true })`);
  // Behind the question, the page turns dark.
  const brightness = () => display.frame().rgba[(700 * display.frame().width + 100) * 4] ?? 0;
  const before = brightness();
  await screen.mouse.click(5, 5);
  const isAsked = () => brightness() < before - 60;
  await until(isAsked, { what: 'the browser to ask for leave to write' });
  await display.press('Tab'); // from "Cancel" to "Save changes"
  const answer = screen.evaluate('globalThis.folderAnswer');
  await until(() => pressReturnFor(answer, display), { what: 'the answer' });
  if ((await answer) !== 'granted') throw new Error(`leave to write was not given: ${await answer}`);
}

/** Whether Return brought the answer. Keys that come within half a second of a question are ignored: nobody has read it yet. */
async function pressReturnFor(answer: Promise<unknown>, display: Display): Promise<boolean> {
  await display.press('Return');
  return Promise.race([answer.then(() => true), pause(1_000).then(() => false)]);
}
