import { useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ConfirmDialog } from '@/components/common/ConfirmDialog';
import { useServices } from '@/components/hooks/services';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { plural, t } from '@/lib/i18n/messages';

interface DeleteForeverProps {
  /** Of bookmarks in the trash; `all` empties it. */
  readonly ids: readonly BookmarkId[] | 'all';
  /** How many that are. */
  readonly count: number;
  /** Hears what happened. */
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
  readonly onDone?: () => void;
}

/** Deletes from the trash what no Undo brings back, and asks first. */
export function DeleteForever({ ids, count, announcer, onDone }: DeleteForeverProps) {
  const { send } = useServices();
  const [isAsking, setIsAsking] = useState(false);
  const action = t(ids === 'all' ? 'emptyTrash' : 'deleteForever');
  const confirm = async () => {
    setIsAsking(false);
    const removed = await (ids === 'all' ? send('emptyTrash', {}) : send('deleteForever', { ids }));
    if (!removed.ok) return announcer.fail(removed.error);
    announcer.announce({ sentence: plural('deletedForever', removed.value) });
    onDone?.();
  };
  return (
    <>
      <button type="button" class={buttons.quiet} disabled={count === 0} onClick={() => setIsAsking(true)}>
        {action}
      </button>
      {isAsking && (
        <ConfirmDialog
          question={plural('deleteForeverQuestion', count)}
          consequence={t('deleteForeverConsequence')}
          action={action}
          onConfirm={() => void confirm()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
