import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from '@/lib/library/route';

export interface Navigation {
  readonly route: Route;
  /** Goes somewhere: a step that Back takes back. */
  readonly go: (changes: Partial<Route>) => void;
  /** Goes on from here without a step of its own, as typing and walking do. */
  readonly drift: (changes: Partial<Route>) => void;
  /**
   * Closes what is open, a bookmark or its text: a step back where opening it was the last step, else on to a place
   * that comes instead.
   */
  readonly close: (instead: Partial<Route>) => void;
  /** How far the list was scrolled when this place was last left, px; null when a person comes here anew. */
  readonly leftAt: number | null;
}

/** What the browser keeps with each place in its history, through reloads too. */
interface Kept {
  readonly top?: number;
  /** Coming here opened a bookmark over the place before. */
  readonly isOpening?: boolean;
}

interface Place {
  readonly route: Route;
  readonly leftAt: number | null;
}

/** The place in the library that the address names, kept in step with it. */
export function useRoute(): Navigation {
  const [place, setPlace] = useState(currentPlace);
  useEffect(() => {
    const follow = () => setPlace(currentPlace());
    // The second comes alone when somebody edits the address.
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  const change = useCallback((changes: Partial<Route>, how: 'pushState' | 'replaceState') => {
    const before = parseRoute(location.hash);
    const route = { ...before, ...changes };
    const address = formatRoute(route);
    if (address === formatRoute(before)) return;
    const isOpening = changes.id !== undefined && changes.id !== null;
    history[how](how === 'pushState' ? { isOpening } : kept(), '', address);
    setPlace({ route, leftAt: null });
  }, []);
  const go = useCallback((changes: Partial<Route>) => change(changes, 'pushState'), [change]);
  const drift = useCallback((changes: Partial<Route>) => change(changes, 'replaceState'), [change]);
  const close = useCallback(
    (instead: Partial<Route>) => {
      if (kept().isOpening) history.back();
      else drift(instead);
    },
    [drift],
  );
  return { ...place, go, drift, close };
}

/** Keeps how far the list is scrolled with the place in the browser's history, which outlives a reload. */
export function keepScroll(top: number): void {
  history.replaceState({ ...kept(), top }, '');
}

function currentPlace(): Place {
  return { route: parseRoute(location.hash), leftAt: kept().top ?? null };
}

function kept(): Kept {
  // Nobody but this file writes it.
  return (history.state ?? {}) as Kept;
}
