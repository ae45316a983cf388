import { useRef } from 'preact/hooks';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import type { AppError } from '@/lib/base/errors';
import { t } from '@/lib/i18n/messages';
import type { RemoteView } from '@/lib/sync/view';
import { RemoteCard } from './RemoteCard';

interface SyncSectionProps {
  /** Null until they are read. */
  readonly remotes: readonly RemoteView[] | null;
  readonly error: AppError | null;
}

/** The places this library is kept in step with, and the ways to another one. */
export function SyncSection({ remotes, error }: SyncSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The backup never leaves this device, and is shown with the library.
  const shown = remotes?.filter(({ kind }) => kind !== 'backup');
  return (
    <section aria-labelledby="sync">
      <h2 id="sync" ref={heading} tabIndex={-1}>
        {t('sync')}
      </h2>
      <p>{t('sync_why')}</p>
      <ErrorNotice error={error} />
      {shown?.map((view) => (
        <RemoteCard key={view.id} view={view} onGone={() => heading.current?.focus()} />
      ))}
    </section>
  );
}
