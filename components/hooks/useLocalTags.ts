import { useEffect, useState } from 'preact/hooks';
import { foldTag } from '@/lib/bookmarks/edit';
import { t } from '@/lib/i18n/messages';
import { keepReading } from './keep-reading';
import { useServices } from './services';
import type { Announcer } from './useAnnouncer';

export interface LocalTags {
  /** True when a tag, in any spelling, never leaves this profile; null while that is not known. */
  readonly isLocal: (tag: string) => boolean | null;
  readonly keepLocal: (tag: string, isLocal: boolean) => Promise<void>;
}

/** The tags that never leave this profile. */
export function useLocalTags({ announce, fail }: Pick<Announcer, 'announce' | 'fail'>): LocalTags {
  const { sync, send, onSyncChange } = useServices();
  const [tags, setTags] = useState<ReadonlySet<string> | null>(null);
  useEffect(
    () =>
      keepReading(
        () => sync.localTags(),
        (answer) => {
          if (answer.ok) setTags(answer.value);
          else fail(answer.error);
        },
        (readAgain) => onSyncChange((news) => news === null && readAgain()),
      ),
    [sync, fail, onSyncChange],
  );
  const keepLocal = async (tag: string, isLocal: boolean) => {
    const kept = await send('keepTagLocal', { tag, isLocal });
    if (kept.ok) announce({ sentence: t(isLocal ? 'status_tagLocal' : 'status_tagShared', { tag }) });
    else fail(kept.error);
  };
  return { isLocal: (tag) => tags?.has(foldTag(tag)) ?? null, keepLocal };
}
