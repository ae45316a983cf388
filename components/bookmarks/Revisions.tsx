import { Disclosure } from '@/components/common/Disclosure';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { formatDay } from '@/lib/i18n/format';
import { t } from '@/lib/i18n/messages';

const loadChanges = async () => (await import('./RevisionChanges')).RevisionChanges;

/** How a page read before it changed, newest first; each opens to what became of it. */
export function Revisions({ bookmark }: { readonly bookmark: Bookmark }) {
  const { revisions } = bookmark;
  if (revisions.length === 0) return null;
  return (
    <section aria-label={t('earlierVersions')}>
      {revisions.toReversed().map((revision) => (
        <Disclosure
          key={revision.replacedAt}
          summary={t('changedOn', { day: formatDay(revision.replacedAt), title: revision.title })}
          load={loadChanges}
          props={{ bookmark, revision }}
        />
      ))}
    </section>
  );
}
