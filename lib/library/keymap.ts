/** What keys do in the library, wherever no one is typing; the help sheet lists them in this order. */
export const keymap = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  open: ['Enter', 'o'],
  visit: ['v'],
  search: ['/'],
  select: ['x'],
  archive: ['e'],
  star: ['s'],
  toggleRead: ['u'],
  remove: ['#', 'Delete'],
  back: ['Escape'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>;
export type LibraryCommand = keyof typeof keymap;

export const libraryCommands = Object.keys(keymap) as LibraryCommand[];

const commandByKey = new Map<string, LibraryCommand>(
  libraryCommands.flatMap((command) => keymap[command].map((key) => [key, command] as const)),
);

/** The command of a key as `KeyboardEvent.key` names it; null when it has none. */
export function commandOf(key: string): LibraryCommand | null {
  return commandByKey.get(key) ?? null;
}
