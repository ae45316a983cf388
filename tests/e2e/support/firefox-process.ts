import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { within } from './wait';

/** The Gecko id of wxt.config.ts, and the internal address we give it so that tests know where its pages are. */
export const geckoId = 'panelmark@panelmark.app';
export const extensionUuid = '0b6c6d0e-5a1c-4a36-9d0a-6f2f3c1b7a55';

/** Starts Firefox without a window and returns it with its BiDi address. */
export async function startFirefox(
  path: string,
  profileFolder: string,
): Promise<{ child: ChildProcess; address: string }> {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profileFolder, 'user.js'), lines.join('\n'));
  const args = ['--profile', profileFolder, '--no-remote', '--headless', '--remote-debugging-port=0'];
  // Without system access the protocol may neither visit moz-extension: pages nor touch the toolbar.
  const child = spawn(path, [...args, '--remote-allow-system-access', 'about:blank'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const address = await within(bidiAddress(child), { what: 'Firefox to listen', timeoutMs: 40_000 });
  return { child, address };
}

function bidiAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stderr?.on('data', listen);
    child.stdout?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said.slice(-400)}`)));
  });
}

/** Quiet, offline, and keeping the extension's data over a crash and a new install. */
const preferences = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: extensionUuid }),
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#',
  'termsofuse.bypassNotification': true,
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
  'xpinstall.signatures.required': false,
};
