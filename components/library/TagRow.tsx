import { useEffect, useRef, useState } from 'preact/hooks';
import rowActions from '@/components/common/RowAction.module.css';
import type { TagCount } from '@/lib/bookmarks/tags';
import { plural, t } from '@/lib/i18n/messages';
import { RenameTag } from './RenameTag';
import styles from './TagsView.module.css';

interface TagRowProps extends TagCount {
  readonly others: readonly TagCount[];
  readonly onShow: () => void;
  readonly onRename: (to: string | null) => Promise<boolean>;
  /** Whether it never leaves this profile; null while that is not known. */
  readonly isLocal: boolean | null;
  readonly onKeepLocal: (isLocal: boolean) => void;
  /** Id of what says what that means. */
  readonly explainedBy: string;
}

/** One tag, and what can be done to it. */
export function TagRow({ tag, count, others, onShow, onRename, ...props }: TagRowProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  const rename = async (to: string) => {
    if (await onRename(to)) setIsRenaming(false);
  };
  return (
    <li class={styles.row} data-tag={tag}>
      <button
        type="button"
        class={styles.tag}
        aria-label={t('showTag', { tag, count: plural('bookmarkCount', count) })}
        onClick={onShow}
      >
        <bdi>{tag}</bdi> <span class={styles.count}>{count}</span>
      </button>
      {isRenaming ? (
        <RenameTag
          tag={tag}
          others={others}
          onRename={(to) => void rename(to)}
          onCancel={() => setIsRenaming(false)}
        />
      ) : (
        <>
          <label class={styles.local}>
            <input
              type="checkbox"
              checked={props.isLocal === true}
              disabled={props.isLocal === null}
              aria-label={t('localTagOf', { tag })}
              aria-describedby={props.explainedBy}
              onChange={({ currentTarget }) => props.onKeepLocal(currentTarget.checked)}
            />
            {t('localTag')}
          </label>
          <button
            ref={renameButton}
            type="button"
            class={rowActions.action}
            aria-label={t('renameTag', { tag })}
            onClick={() => setIsRenaming(true)}
          >
            {t('rename')}
          </button>
          <button
            type="button"
            class={rowActions.action}
            aria-label={t('deleteTag', { tag })}
            onClick={() => void onRename(null)}
          >
            {t('delete')}
          </button>
        </>
      )}
    </li>
  );
}
