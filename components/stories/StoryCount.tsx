import { useStory } from '@/components/hooks/useStory';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { plural } from '@/lib/i18n/messages';
import styles from './StoryLinks.module.css';

/** In a row of the list: that there is more on the bookmark's story; its details say what. */
export function StoryCount({ bookmark }: { readonly bookmark: Bookmark }) {
  const links = useStory(bookmark);
  if (links.length === 0) return null;
  return <span class={styles.count}>{plural('moreOnStory', links.length)}</span>;
}
