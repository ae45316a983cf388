import { PanelView } from '@/components/panel/PanelView';
import type { Revision } from '@/lib/bookmarks/bookmark';
import { formatDay } from '@/lib/i18n/format';
import { t } from '@/lib/i18n/messages';
import styles from './Revisions.module.css';

/** How a page read before it changed, newest first; each opens to its deck and takes. */
export function Revisions({ revisions }: { readonly revisions: readonly Revision[] }) {
  if (revisions.length === 0) return null;
  return (
    <section class={styles.revisions} aria-label={t('earlierVersions')}>
      {revisions.toReversed().map(({ replacedAt, title, description, takes }) => (
        <details key={replacedAt}>
          <summary dir="auto">{t('changedOn', { day: formatDay(replacedAt), title })}</summary>
          {description !== null && <p dir="auto">{description}</p>}
          <PanelView takes={takes} />
        </details>
      ))}
    </section>
  );
}
