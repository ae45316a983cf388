import { useEffect, useRef, useState } from 'preact/hooks';
import type { TagCount } from '@/lib/bookmarks/tags';
import { plural, t } from '@/lib/i18n/messages';
import { RenameTag } from './RenameTag';
import styles from './TagsView.module.css';

interface TagRowProps extends TagCount {
  readonly others: readonly TagCount[];
  readonly onShow: () => void;
  readonly onRename: (to: string | null) => Promise<boolean>;
}

/** One tag, and what can be done to it. */
export function TagRow({ tag, count, others, onShow, onRename }: TagRowProps) {
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
          <button
            ref={renameButton}
            type="button"
            class={styles.action}
            aria-label={t('renameTag', { tag })}
            onClick={() => setIsRenaming(true)}
          >
            {t('rename')}
          </button>
          <button
            type="button"
            class={styles.action}
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
