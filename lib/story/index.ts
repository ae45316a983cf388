import { libraryIndexOf } from '@/lib/search/library-index';
import type { LibraryReader } from '@/lib/store/library-reader';
import { StoryFinder } from './story-finder';

const finders = new WeakMap<LibraryReader, StoryFinder>();

/** The finder of a screen, which owns one reader; it forgets what it knows whenever the library changes. */
export function storyFinderOf(
  library: LibraryReader,
  onLibraryChange: (callBack: () => void) => () => void,
): StoryFinder {
  const known = finders.get(library);
  if (known) return known;
  const finder = new StoryFinder(library, libraryIndexOf(library));
  finders.set(library, finder);
  onLibraryChange(() => finder.forget());
  return finder;
}
