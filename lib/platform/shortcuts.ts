import { browser } from './browser';

/** A command and the keys really bound to it; `keys` is empty when the browser gave them to somebody else. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

export async function shortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter((command) => command.name === 'save-page')
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's own page for changing shortcuts. Firefox has a call for it, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
