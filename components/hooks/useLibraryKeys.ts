import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '@/components/common/is-typing';
import { commandOf, type LibraryCommand } from '@/lib/library/keymap';

/** What to do at a command; false: nothing, the browser does what it would. */
export type Commands = Readonly<Record<LibraryCommand, (event: KeyboardEvent) => boolean | undefined>>;

/** Runs commands by their keys, from anywhere on the screen but where somebody types. */
export function useLibraryKeys(commands: Commands): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || event.isComposing;
      if (isTaken || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const command = commandOf(event.key);
      if (command !== null && latest.current[command](event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, []);
}
