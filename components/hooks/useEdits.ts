import { useCallback } from 'preact/hooks';
import { errorSentence } from '@/lib/i18n/error-sentence';
import { type PluralKey, plural, t } from '@/lib/i18n/messages';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import type { Announcer } from './useAnnouncer';
import { useSendEdits } from './useSendEdits';

/** What is done to each of many bookmarks. */
export type SharedEdit = Omit<TargetedEdit, 'id'>;

/** Changes many bookmarks at once, says so, and offers to take it back. Answers whether it was done. */
export type EditAll = (
  ids: Iterable<TargetedEdit['id']>,
  change: SharedEdit,
  sentence: PluralKey,
) => Promise<boolean>;

export function useEdits(announcer: Pick<Announcer, 'announce' | 'fail'>): EditAll {
  const { announce, fail } = announcer;
  const sendAll = useSendEdits(announcer);
  return useCallback(
    async (ids, change, sentence) => {
      const edits = Array.from(ids, (id) => ({ id, ...change }));
      const { undo, error } = await sendAll(edits);
      if (error && undo.length === 0) {
        fail(error);
        return false;
      }
      const takeBack = async () => {
        const undone = await sendAll(undo);
        if (undone.error) fail(undone.error);
        else announce({ sentence: t('status_undone') });
      };
      const said = error
        ? plural('bulk_stopped', undo.length, { reason: errorSentence(error) })
        : plural(sentence, undo.length);
      announce({ sentence: said, ...(undo.length > 0 && { undo: () => void takeBack() }) });
      return error === null;
    },
    [sendAll, announce, fail],
  );
}
