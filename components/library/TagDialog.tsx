import { useState } from 'preact/hooks';
import { TagField } from '@/components/bookmarks/TagField';
import buttons from '@/components/common/Button.module.css';
import { Dialog } from '@/components/common/Dialog';
import { tidyTags } from '@/lib/bookmarks/edit';
import { plural, t } from '@/lib/i18n/messages';
import styles from './LibraryDialogs.module.css';

interface TagDialogProps {
  readonly count: number;
  readonly onApply: (changes: {
    readonly addTags: readonly string[];
    readonly removeTags: readonly string[];
  }) => void;
  readonly onClose: () => void;
}

const nothing = { tags: [] as readonly string[], halfTag: '' };

/** Puts tags on many bookmarks and takes others off. */
export function TagDialog({ count, onApply, onClose }: TagDialogProps) {
  const [added, setAdded] = useState(nothing);
  const [removed, setRemoved] = useState(nothing);
  const apply = (event: Event) => {
    event.preventDefault();
    const addTags = wholeTags(added);
    const removeTags = wholeTags(removed);
    if (addTags.length + removeTags.length > 0) onApply({ addTags, removeTags });
    else onClose();
  };
  return (
    <Dialog heading={plural('tagMany', count)} onClose={onClose}>
      <form class={styles.form} onSubmit={apply}>
        <TagField {...added} onWrite={(changes) => setAdded({ ...added, ...changes })} />
        <TagField
          {...removed}
          label={t('removeTags')}
          onWrite={(changes) => setRemoved({ ...removed, ...changes })}
        />
        <footer class={styles.footer}>
          <button type="submit" class={buttons.primary}>
            {t('apply')}
          </button>
          <button type="button" class={buttons.quiet} onClick={onClose}>
            {t('cancel')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** A tag somebody has begun to type is meant. */
function wholeTags({ tags, halfTag }: typeof nothing): string[] {
  return tidyTags([...tags, ...halfTag.split(',')]);
}
