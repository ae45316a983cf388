import { useCallback } from 'preact/hooks';
import { formatNumber, t } from '@/lib/i18n/messages';
import type { TargetedEdit } from '@/lib/messaging/protocol';
import { type SentEdits, sendEdits } from '@/lib/messaging/send-edits';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

/** Changes any number of bookmarks, and says how far it is where that takes several messages. */
export function useSendEdits({ announce }: Pick<Announcer, 'announce'>) {
  const { send } = useServices();
  return useCallback(
    (edits: readonly TargetedEdit[]): Promise<SentEdits> => {
      const total = formatNumber(edits.length);
      return sendEdits(send, edits, (done) =>
        announce({ sentence: t('bulk_progress', { done: formatNumber(done), total }) }),
      );
    },
    [send, announce],
  );
}
