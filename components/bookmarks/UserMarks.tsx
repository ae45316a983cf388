import buttons from '@/components/common/Button.module.css';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { useBookmarkActions } from '@/components/hooks/useBookmarkActions';
import { type Bookmark, userVerdicts } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import styles from './UserMarks.module.css';

interface UserMarksProps {
  readonly bookmark: Bookmark;
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
}

/** What the user makes of a page: star, read, archive, and a verdict of their own. */
export function UserMarks({ bookmark, announcer }: UserMarksProps) {
  const actions = useBookmarkActions(announcer);
  const { starred, status, verdict } = bookmark;
  return (
    <>
      <Toggle isPressed={starred} onClick={() => void actions.toggleStar(bookmark)}>
        {t('star')}
      </Toggle>
      {status !== 'archived' && (
        <button
          type="button"
          class={`${buttons.quiet} ${styles.small}`}
          onClick={() => void actions.toggleRead(bookmark)}
        >
          {t(status === 'unread' ? 'markRead' : 'markUnread')}
        </button>
      )}
      <Toggle isPressed={status === 'archived'} onClick={() => void actions.toggleArchived(bookmark)}>
        {t('archive')}
      </Toggle>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend into its border */}
      <div role="group" aria-label={t('yourVerdict')} class={styles.verdicts}>
        <span class={styles.label} aria-hidden="true">
          {t('yourVerdict')}
        </span>
        {userVerdicts.map((each) => (
          <Toggle
            key={each}
            isPressed={verdict === each}
            onClick={() => void actions.toggleVerdict(bookmark, each)}
          >
            {t(`verdict_${each}`)}
          </Toggle>
        ))}
      </div>
    </>
  );
}

interface ToggleProps {
  readonly isPressed: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** A tick as well as a colour says that it is pressed. */
function Toggle({ isPressed, onClick, children }: ToggleProps) {
  return (
    <button
      type="button"
      class={`${buttons.quiet} ${styles.small} ${isPressed ? styles.pressed : ''}`}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {isPressed && <span aria-hidden="true">✓ </span>}
      {children}
    </button>
  );
}
