import { useEffect, useState } from 'preact/hooks';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { storyFinderOf } from '@/lib/story';
import type { StoryLink } from '@/lib/story/story-finder';
import { useServices } from './services';

/** Rows that are scrolled past are not asked about, ms. */
const restMs = 250;

const none: readonly StoryLink[] = [];

/** The other saves of a bookmark's story; empty until they are found, and found again when the library changes. */
export function useStory(bookmark: Bookmark): readonly StoryLink[] {
  const { library, onLibraryChange } = useServices();
  const [links, setLinks] = useState(none);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const ask = async () => {
      const finder = storyFinderOf(library, onLibraryChange);
      const show = async () => {
        const found = await finder.find(bookmark, signal);
        // A library that cannot be read is told of by the list; a thread more or less says nothing beside it.
        if (!signal.aborted && found.ok) setLinks(found.value);
      };
      finder.onForget(() => void show(), signal);
      await show();
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
    // A bookmark that changes is told of as a change of the library.
  }, [library, onLibraryChange, bookmark.id]);
  return links;
}
