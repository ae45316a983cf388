import { test as base, expect } from '@playwright/test';
import { findDisplayTools, findFirefox, firefoxMinMajor } from './browsers';
import { ExtensionBrowser } from './chromium';
import { Display } from './display';
import { FirefoxBrowser } from './firefox';
import { Site } from './site';

export { expect };

/** What a journey starts with; each test gets its own, and a fresh profile. */
interface Journey {
  /** The sample site. */
  readonly site: Site;
  /** Chromium without a window. */
  readonly extension: ExtensionBrowser;
  /** A screen with a mouse and a keyboard. */
  readonly display: Display;
  /** Chromium in a window on that screen. */
  readonly visible: ExtensionBrowser;
  readonly firefox: FirefoxBrowser;
}

/** Every name but this machine's fails at once: no journey may depend on the web, or reach it. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];

export const test = base.extend<Journey>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern.
  site: async ({}, use) => {
    const site = await Site.start();
    await use(site);
    await site.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  extension: async ({}, use) => {
    const extension = await ExtensionBrowser.launch({ extraArgs: offline });
    await use(extension);
    await extension.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  display: async ({}, use) => {
    base.skip(findDisplayTools() === null, 'needs Xvfb, xdotool and openbox (Linux)');
    const display = await Display.start();
    await use(display);
    await display.stop();
  },
  visible: async ({ display }, use) => {
    const extension = await ExtensionBrowser.launch({ display: display.name, extraArgs: offline });
    await use(extension);
    await extension.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  firefox: async ({}, use) => {
    base.skip(findFirefox() === null, `needs Firefox ${firefoxMinMajor} or newer`);
    const firefox = await FirefoxBrowser.launch();
    await use(firefox);
    await firefox.close();
  },
});
