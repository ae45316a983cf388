import { useEffect, useState } from 'preact/hooks';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { storyFinderOf } from '@/lib/story';
import type { StoryLink } from '@/lib/story/story-finder';
import { useServices } from './services';

/** Rows that are scrolled past are not asked about, nor each of many changes on its own, ms. */
const restMs = 250;

const none: readonly StoryLink[] = [];

/** The other saves of a bookmark's story; empty until they are found, and found again when the library changes. */
export function useStory(bookmark: Bookmark): readonly StoryLink[] {
  const { library, onLibraryChange } = useServices();
  const { id } = bookmark;
  const [shown, setShown] = useState({ id, links: none });
  useEffect(() => {
    const finder = storyFinderOf(library, onLibraryChange);
    const leaving = new AbortController();
    let asking = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (signal: AbortSignal) => {
      const found = await finder.find(bookmark, signal);
      // A library that cannot be read is told of by the list; a thread more or less says nothing beside it.
      if (!signal.aborted && found.ok) setShown({ id, links: found.value });
    };
    const giveUp = () => {
      clearTimeout(timer);
      asking.abort();
    };
    const askSoon = () => {
      giveUp();
      asking = new AbortController();
      timer = setTimeout(ask, restMs, asking.signal);
    };
    finder.onForget(askSoon, leaving.signal);
    askSoon();
    return () => {
      leaving.abort();
      giveUp();
    };
  }, [library, onLibraryChange, bookmark]);
  return shown.id === id ? shown.links : none;
}
