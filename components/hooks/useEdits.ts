import { useCallback } from 'preact/hooks';
import { type PluralKey, plural, t } from '@/lib/i18n/messages';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

/** What is done to each of many bookmarks. */
export type SharedEdit = Omit<TargetedEdit, 'id'>;

/** Changes many bookmarks at once, says so, and offers to take it back. Answers whether it was done. */
export type EditAll = (
  ids: Iterable<TargetedEdit['id']>,
  change: SharedEdit,
  sentence: PluralKey,
) => Promise<boolean>;

export function useEdits({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>): EditAll {
  const { send } = useServices();
  return useCallback(
    async (ids, change, sentence) => {
      const edits = Array.from(ids, (id) => ({ id, ...change }));
      const done = await send('editBookmarks', { edits });
      if (!done.ok) {
        fail(done.error);
        return false;
      }
      const undo = async () => {
        const undone = await send('editBookmarks', { edits: done.value });
        if (undone.ok) announce({ sentence: t('status_undone') });
        else fail(undone.error);
      };
      const changed = done.value.length;
      announce({ sentence: plural(sentence, changed), ...(changed > 0 && { undo: () => void undo() }) });
      return true;
    },
    [send, announce, fail],
  );
}
