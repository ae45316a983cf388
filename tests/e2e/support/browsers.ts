import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * The oldest Firefox the journeys can be run in: they work the browser's own window over WebDriver BiDi, which
 * Firefox 140, the oldest that Panelmark itself asks for, does not let them (`ChromeUtils is not defined`).
 */
export const firefoxMinMajor = 153;

const chromiumPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * A Chromium that still honours `--load-extension`, or null.
 *
 * Branded Chrome and Edge dropped that switch (https://playwright.dev/docs/chrome-extensions), so they are not
 * looked for; CHROMIUM_PATH wins over everything.
 */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...chromiumPlaces];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** A Firefox new enough to load the build, or null. Playwright's patched Firefox cannot install extensions. */
export function findFirefox(): string | null {
  const places = [process.env.FIREFOX_PATH, ...firefoxPlaces];
  return places.find((place) => place && existsSync(place) && firefoxMajor(place) >= firefoxMinMajor) ?? null;
}

/** What a visible browser on a screen of our own needs: Linux only, null when a piece is missing. */
export function findDisplayTools(): { xvfb: string; xdotool: string; openbox: string } | null {
  if (process.platform !== 'linux') return null;
  const [xvfb, xdotool, openbox] = ['Xvfb', 'xdotool', 'openbox'].map(onPath);
  return xvfb && xdotool && openbox ? { xvfb, xdotool, openbox } : null;
}

function onPath(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? null;
}

/** Major version; 0 when the program does not say, which makes it "too old". */
function firefoxMajor(path: string): number {
  try {
    const said = execFileSync(path, ['--version'], { timeout: 15_000, stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/Firefox (\d+)/.exec(said.toString())?.[1] ?? 0);
  } catch {
    return 0; // not runnable here: the same to us as not installed
  }
}
