import { Facts } from '@/components/bookmarks/Facts';
import { PageLink } from '@/components/common/PageLink';
import { useStory } from '@/components/hooks/useStory';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { plural, t } from '@/lib/i18n/messages';
import styles from './StoryLinks.module.css';

interface StoryLinksProps {
  readonly bookmark: Bookmark;
  /** Followed the link to a page. */
  readonly onOpen: (bookmark: Bookmark) => void;
  /** Shows another bookmark in full; absent where that cannot be. */
  readonly onShow?: (bookmark: Bookmark) => void;
}

/** "3 more on this story", which opens to them; nothing where there are none. */
export function StoryLinks({ bookmark, onOpen, onShow }: StoryLinksProps) {
  const links = useStory(bookmark);
  if (links.length === 0) return null;
  return (
    <details class={styles.story}>
      <summary>{plural('moreOnStory', links.length)}</summary>
      <ul aria-label={t('storyThread')}>
        {links.map(({ bookmark: other, isCertain, shared }) => (
          <li key={other.id} class={styles.link}>
            <div>
              <p dir="auto">
                <PageLink url={other.url} onOpen={() => onOpen(other)}>
                  {other.title}
                </PageLink>
              </p>
              <p class={styles.why}>
                <Facts page={other} isShort />
                {' · '}
                {isCertain ? t('sameReport') : t('storyShares', { words: shared.join(', ') })}
              </p>
            </div>
            {onShow && (
              <button
                type="button"
                class={styles.details}
                aria-label={t('detailsOf', { title: other.title })}
                title={t('details')}
                onClick={() => onShow(other)}
              >
                <span aria-hidden="true">›</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
