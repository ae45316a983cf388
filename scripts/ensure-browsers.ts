/**
 * Makes sure the browsers of the journeys are there: looks, then tries Playwright's own download, then the system's
 * package manager when it may be used, and otherwise says what to type. Quick when nothing is missing.
 */
import { findChromium, findDisplayTools, findFirefox, firefoxMinMajor } from '../tests/e2e/support/browsers';
import { run } from './run';
import { aptCommand, canInstall, install } from './system-packages';

const downloadLimitMs = 180_000;
const displayPackages = ['xvfb', 'xdotool', 'openbox'];

/** Ends the process with a sentence when Chromium cannot be had; Firefox and the extras are only warned about. */
export async function ensureBrowsers(): Promise<void> {
  if (!findChromium()) await downloadChromium();
  const packages = missingPackages();
  if (packages.length > 0 && (await canInstall())) await install(packages);
  if (!findChromium()) fail(`No Chromium was found. ${typeThis(['chromium'])}`);
  if (!findFirefox()) {
    const sentence = `No Firefox ${firefoxMinMajor} or newer was found. ${typeThis(['firefox-esr'])}`;
    if (process.env.CI && (await canInstall())) fail(sentence);
    warn(`${sentence} Until then the Firefox journeys are skipped.`);
  }
  if (process.platform === 'linux' && !findDisplayTools()) {
    const sentence = `Xvfb, xdotool or openbox is missing. ${typeThis(displayPackages)}`;
    if (process.env.CI && (await canInstall())) fail(sentence);
    warn(`${sentence} Until then the journeys with a real mouse and keyboard are skipped.`);
  }
}

async function downloadChromium(): Promise<void> {
  console.log('No Chromium here; asking Playwright to download one.');
  await run('npx', ['playwright', 'install', 'chromium'], { timeoutMs: downloadLimitMs });
}

function missingPackages(): string[] {
  if (process.platform !== 'linux') return [];
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findDisplayTools() ? [] : displayPackages),
  ];
}

function typeThis(packages: readonly string[]): string {
  if (process.platform === 'linux') {
    return `Type: ${aptCommand(packages)}`;
  }
  return packages.includes('chromium')
    ? 'Type: npx playwright install chromium'
    : 'Install it from https://www.mozilla.org/firefox/ or set FIREFOX_PATH to one you have.';
}

function warn(sentence: string): void {
  console.warn(`Note: ${sentence}`);
}

function fail(sentence: string): never {
  console.error(sentence);
  console.error('Any Chromium or Firefox of yours can be named in CHROMIUM_PATH or FIREFOX_PATH.');
  process.exit(1);
}

if (import.meta.filename === process.argv[1]) await ensureBrowsers();
