import { ExtensionBrowser } from '../../tests/e2e/support/chromium';

/** Opens a browser with the extension and the page, and waits until it is closed. */
export async function showInBrowser(url: string): Promise<boolean> {
  const browser = await launchForPerson();
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  // An address that does not answer is still worth a look: the browser says why.
  await page.goto(url).catch((error: Error) => console.warn(error.message));
  console.log(`Panelmark is loaded, on ${url}`);
  console.log(
    'Click its toolbar button (behind the puzzle piece), or press Alt+Shift+S. Close the browser to end.',
  );
  await untilClosed(browser);
  return true;
}

export async function untilClosed(browser: ExtensionBrowser): Promise<void> {
  const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  process.once('SIGINT', () => void browser.context.close());
  await closed;
  await browser.close();
}

/** A browser in a window of this display. Root (in a container, say) and some distributions leave Chromium no sandbox; better shown than not. */
export function launchForPerson(): Promise<ExtensionBrowser> {
  const display = process.env.DISPLAY;
  const unsandboxed = () => ExtensionBrowser.launch(display === undefined ? {} : { display });
  return process.getuid?.() === 0
    ? unsandboxed()
    : ExtensionBrowser.launch({ forPerson: true }).catch(unsandboxed);
}

/** False where a window could not be seen. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
