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

/** When the question was asked, ms since 1970, and about how many: what goes to the trash since was not meant. */
interface Asked {
  readonly at: number;
  readonly count: number;
}

/** Deletes from the trash what no Undo brings back, and asks first. */
export function DeleteForever({ ids, count, announcer, onDone }: DeleteForeverProps) {
  const { send } = useServices();
  const [asked, setAsked] = useState<Asked | null>(null);
  const action = t(ids === 'all' ? 'emptyTrash' : 'deleteForever');
  const confirm = async ({ at }: Asked) => {
    setAsked(null);
    const removed = await (ids === 'all' ? send('emptyTrash', { upTo: at }) : send('deleteForever', { ids }));
    if (!removed.ok) return announcer.fail(removed.error);
    announcer.announce({ sentence: plural('deletedForever', removed.value) });
    onDone?.();
  };
  return (
    <>
      <button
        type="button"
        class={buttons.quiet}
        disabled={count === 0}
        onClick={() => setAsked({ at: Date.now(), count })}
      >
        {action}
      </button>
      {asked && (
        <ConfirmDialog
          question={plural('deleteForeverQuestion', asked.count)}
          consequence={t('deleteForeverConsequence')}
          action={action}
          onConfirm={() => void confirm(asked)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}
