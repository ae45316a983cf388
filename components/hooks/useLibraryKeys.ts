import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '@/components/common/is-typing';
import { commandOf, type LibraryCommand } from '@/lib/library/keymap';

/** What to do at a command; false: nothing, the browser does what it would. */
export type Commands = Readonly<Record<LibraryCommand, (event: KeyboardEvent) => boolean | undefined>>;

/** Runs commands by their keys, from anywhere on the screen but where somebody types. */
export function useLibraryKeys(commands: Commands): void {
  const latest = useRef(commands);
  latest.current = commands;
  /** Whose first stroke did something: while it is held down, the browser is not given it either. */
  const held = useRef<string | null>(null);
  useEffect(() => {
    const run = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || event.isComposing;
      if (isTaken || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const command = commandOf(event.key);
      if (command === null) return;
      // Held down, keys walk the list; nothing else is meant more than once.
      if (event.repeat && command !== 'next' && command !== 'previous') {
        if (held.current === event.key) event.preventDefault();
        return;
      }
      const isDone = latest.current[command](event) !== false;
      held.current = isDone ? event.key : null;
      if (isDone) event.preventDefault();
    };
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, []);
}
