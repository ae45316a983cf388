import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Facts } from '@/components/bookmarks/Facts';
import { NoteField } from '@/components/bookmarks/NoteField';
import { TagField } from '@/components/bookmarks/TagField';
import { Thumbnail } from '@/components/bookmarks/Thumbnail';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { WrongDetails } from '@/components/corrections/WrongDetails';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import type { OpenPage, PageAtHandControls } from '@/components/hooks/usePageAtHand';
import { useThumbnailAtHand } from '@/components/hooks/useThumbnailAtHand';
import { useThumbnails } from '@/components/hooks/useThumbnails';
import { useWords } from '@/components/hooks/useWords';
import { PanelView } from '@/components/panel/PanelView';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { correctionsOf } from '@/lib/bookmarks/correct';
import { sourceOf } from '@/lib/bookmarks/source';
import { t } from '@/lib/i18n/messages';
import styles from './ThisPage.module.css';

interface ThisPageProps extends PageAtHandControls {
  readonly onSaved: (bookmark: Bookmark) => void;
  /** Hears what happened to what is written here. */
  readonly announcer: Announcer;
  readonly onDetails: (bookmark: Bookmark) => void;
}

/** The page in the tab: what it says of itself, its panel, and one button to save it; once saved, its record. */
export function ThisPage({ page, ...rest }: ThisPageProps) {
  if (page.status === 'looking') return <div class={styles.page} aria-hidden="true" />;
  if (page.status !== 'none') return <OpenPageView page={page} {...rest} />;
  return (
    <section class={styles.none}>
      <h1 class="visually-hidden">{t('thisPage')}</h1>
      <p>{t('nothingToSave')}</p>
    </section>
  );
}

function OpenPageView({
  page,
  save,
  show,
  onSaved,
  announcer,
  onDetails,
}: ThisPageProps & { page: OpenPage }) {
  const { tab, address, known, reading, retelling, error } = page;
  const [isSaving, setIsSaving] = useState(false);
  const words = useWords(address, known, announcer.fail);
  const pictures = useThumbnails(useMemo(() => (known ? [known] : []), [known?.id]));
  // The words first; the picture may take its time.
  const atHand = useThumbnailAtHand(page.status === 'read' && !known ? tab : null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const isRecord = known !== null && !known.awaitsDetails;
  const facts = isRecord ? known : { ...reading.page, ...(known && correctionsOf(known)) };

  const onSave = async () => {
    if (known) return onDetails(known);
    if (isSaving) return;
    setIsSaving(true);
    const sent = words.draft();
    const saved = await save(sent);
    setIsSaving(false);
    if (!saved) return;
    if (!saved.ok) return show({ error: saved.error });
    words.settle(sent, saved.value);
    show({ known: saved.value, error: null });
    onSaved(saved.value);
  };
  return (
    <section class={styles.page} aria-label={t('thisPage')} aria-busy={page.status === 'reading'}>
      <div class={styles.heading}>
        <div>
          <p>
            <Facts page={facts} />
          </p>
          <h1 class={styles.title} dir="auto">
            {facts.title}
          </h1>
        </div>
        <Thumbnail address={(known && pictures.get(known.id)) ?? atHand} source={sourceOf(facts)} isLarge />
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
        <TagField tags={words.tags} halfTag={words.halfTag} onWrite={words.write} />
      </div>
      <NoteField note={words.note} onInput={(note) => words.write({ note })} />
      <ErrorNotice error={error} />
      {reading.extent === 'unreadable' && !known && <p class={styles.quiet}>{t('notReadable')}</p>}
      {retelling && !known && (
        <p class={styles.quiet}>
          {t('savedReportOnThis')}{' '}
          <button type="button" class={styles.link} onClick={() => onDetails(retelling)}>
            {retelling.title}
          </button>
        </p>
      )}
      <PanelView takes={facts.takes} />
      {known && <WrongDetails key={known.id} bookmark={known} announcer={announcer} />}
    </section>
  );
}
