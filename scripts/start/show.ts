import { ExtensionBrowser } from '../../tests/e2e/support/chromium';

/** Opens a browser with the extension and the page, and waits until it is closed. */
export async function showInBrowser(url: string): Promise<boolean> {
  const browser = await launch();
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  // An address that does not answer is still worth a look: the browser says why.
  await page.goto(url).catch((error: Error) => console.warn(error.message));
  console.log(`Panelmark is loaded, on ${url}`);
  console.log(
    'Click its toolbar button (behind the puzzle piece), or press Alt+Shift+S. Close the browser to end.',
  );
  const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  process.once('SIGINT', () => void browser.context.close());
  await closed;
  await browser.close();
  return true;
}

/** Root (in a container, say) and some distributions leave Chromium no sandbox; better shown than not. */
function launch(): Promise<ExtensionBrowser> {
  const display = process.env.DISPLAY;
  const unsandboxed = () => ExtensionBrowser.launch(display === undefined ? {} : { display });
  return process.getuid?.() === 0
    ? unsandboxed()
    : ExtensionBrowser.launch({ forPerson: true }).catch(unsandboxed);
}
