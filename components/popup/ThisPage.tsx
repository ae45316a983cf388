import { useEffect, useRef, useState } from 'preact/hooks';
import { Facts } from '@/components/bookmarks/Facts';
import { NoteField } from '@/components/bookmarks/NoteField';
import { SavedNote, SavedTags } from '@/components/bookmarks/SavedFields';
import { TagField } from '@/components/bookmarks/TagField';
import { Thumbnail } from '@/components/bookmarks/Thumbnail';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useDraft } from '@/components/hooks/useDraft';
import type { PageAtHand, PageAtHandControls } from '@/components/hooks/usePageAtHand';
import { useThumbnailAtHand } from '@/components/hooks/useThumbnailAtHand';
import { PanelView } from '@/components/panel/PanelView';
import type { AppError } from '@/lib/base/errors';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import { t } from '@/lib/i18n/messages';
import styles from './ThisPage.module.css';

interface ThisPageProps {
  readonly page: PageAtHand;
  readonly save: PageAtHandControls['save'];
  readonly onSaved: (bookmark: Bookmark) => void;
  readonly onFailure: (error: AppError) => void;
  readonly onDetails: (bookmark: Bookmark) => void;
}

/** The page in the tab: what it says of itself, its panel, and one button to save it; once saved, its record. */
export function ThisPage({ page, save, onSaved, onFailure, onDetails }: ThisPageProps) {
  if (page.status === 'none') {
    return (
      <section class={styles.none}>
        <h1 class="visually-hidden">{t('thisPage')}</h1>
        <p>{t('nothingToSave')}</p>
      </section>
    );
  }
  if (page.status === 'looking') return <div class={styles.page} aria-hidden="true" />;
  return <KnownPage page={page} save={save} onSaved={onSaved} onFailure={onFailure} onDetails={onDetails} />;
}

interface KnownPageProps extends ThisPageProps {
  readonly page: Exclude<PageAtHand, { status: 'looking' | 'none' }>;
}

function KnownPage({ page, save, onSaved, onFailure, onDetails }: KnownPageProps) {
  const { tab, address, known, reading, retelling, error } = page;
  const [isSaving, setIsSaving] = useState(false);
  const { draft, change, drop } = useDraft(address, known, onFailure);
  // The words first; the picture may take its time.
  const thumbnail = useThumbnailAtHand(page.status === 'read' ? tab : null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const shown = known && !known.awaitsDetails ? known : reading.page;

  const onSave = async () => {
    if (known) return onDetails(known);
    if (isSaving) return;
    setIsSaving(true);
    const saved = await save(draft);
    setIsSaving(false);
    if (!saved) return;
    drop();
    onSaved(saved);
  };
  return (
    <section class={styles.page} aria-label={t('thisPage')} aria-busy={page.status === 'reading'}>
      <div class={styles.heading}>
        <div>
          <p>
            <Facts page={shown} />
          </p>
          <h1 class={styles.title}>{shown.title}</h1>
        </div>
        <Thumbnail address={thumbnail} source={sourceOf(shown)} isLarge />
      </div>
      <div class={styles.save}>
        <button
          ref={button}
          type="button"
          class={`${buttons.primary} ${known ? buttons.done : ''}`}
          aria-busy={isSaving}
          onClick={() => void onSave()}
        >
          {t(known ? 'saved' : 'save')}
        </button>
        {known ? (
          <SavedTags key={known.id} bookmark={known} onFailure={onFailure} />
        ) : (
          <TagField tags={draft.tags} onChange={(tags) => change({ tags })} />
        )}
      </div>
      {known ? (
        <SavedNote key={known.id} bookmark={known} onFailure={onFailure} />
      ) : (
        <NoteField note={draft.note} onInput={(note) => change({ note })} />
      )}
      <ErrorNotice error={error} />
      {page.status === 'read' && !reading.details && !known && <p class={styles.quiet}>{t('notReadable')}</p>}
      {retelling && !known && (
        <p class={styles.quiet}>
          {t('savedReportOnThis')}{' '}
          <button type="button" class={styles.link} onClick={() => onDetails(retelling)}>
            {retelling.title}
          </button>
        </p>
      )}
      <PanelView takes={shown.takes} />
    </section>
  );
}
