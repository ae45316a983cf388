import { plural, t } from '@/lib/i18n/messages';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';
import { useSendEdits } from './useSendEdits';

export interface TagActions {
  /** Gives a tag another name on every bookmark that has it; null takes it off. Answers whether it was done. */
  readonly rename: (from: string, to: string | null) => Promise<boolean>;
}

/** What a person does to a tag as such; each says what happened and can be taken back. */
export function useTagActions(announcer: Pick<Announcer, 'announce' | 'fail'>): TagActions {
  const { announce, fail } = announcer;
  const { send } = useServices();
  const sendAll = useSendEdits(announcer);
  const rename = async (from: string, to: string | null) => {
    const renamed = await send('renameTag', { from, to });
    if (!renamed.ok) {
      fail(renamed.error);
      return false;
    }
    const edits = renamed.value;
    const undo = async () => {
      const undone = await sendAll(edits);
      if (undone.error) fail(undone.error);
      else announce({ sentence: t('status_tagBack', { tag: from }) });
    };
    const sentence =
      to === null
        ? plural('tagDeleted', edits.length, { tag: from })
        : plural('tagRenamed', edits.length, { from, to });
    announce({ sentence, ...(edits.length > 0 && { undo: () => void undo() }) });
    return true;
  };
  return { rename };
}
