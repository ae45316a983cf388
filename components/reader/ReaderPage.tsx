import { useEffect, useRef } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import { StatusLine } from '@/components/common/StatusLine';
import { useAnnouncer } from '@/components/hooks/useAnnouncer';
import { useReaderSettings } from '@/components/hooks/useReaderSettings';
import { useReading } from '@/components/hooks/useReading';
import type { BookmarkId } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import { ReaderArticle } from './ReaderArticle';
import styles from './ReaderPage.module.css';
import { TypeControls } from './TypeControls';

/** What j and k scroll by, in lines of the text. */
const scrolledLines = 4;

interface ReaderPageProps {
  readonly id: BookmarkId;
  readonly onBack: () => void;
}

/**
 * The text kept with a bookmark, to be read in peace and marked. It is text only: nothing of the page is run, loaded or
 * fetched, so it reads the same without a network.
 */
export function ReaderPage({ id, onBack }: ReaderPageProps) {
  const announcer = useAnnouncer();
  const reading = useReading(id);
  const [settings, changeSettings] = useReaderSettings();
  const screen = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const title = reading.status === 'ready' ? reading.bookmark.title : null;
  useEffect(() => {
    window.scrollTo(0, 0);
    back.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (title === null) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        onBack();
      } else if (!isTyping && (event.key === 'j' || event.key === 'k')) {
        const line = screen.current
          ? Number.parseFloat(getComputedStyle(screen.current).lineHeight) || 24
          : 24;
        window.scrollBy({ top: (event.key === 'j' ? 1 : -1) * line * scrolledLines });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack]);
  return (
    <main ref={screen} class={styles.reader} tabIndex={-1}>
      <header class={styles.bar}>
        <button ref={back} type="button" class={buttons.quiet} onClick={onBack}>
          <span aria-hidden="true">‹</span> {t('back')}
        </button>
        {settings && <TypeControls settings={settings} onChange={changeSettings} />}
      </header>
      {reading.status === 'failed' && <ErrorNotice error={reading.error} />}
      {reading.status === 'ready' && settings && (
        <ReaderArticle
          bookmark={reading.bookmark}
          text={reading.text}
          settings={settings}
          announcer={announcer}
        />
      )}
      <div class={styles.dock}>
        <ErrorNotice key={announcer.failure?.count ?? 0} error={announcer.failure?.reason ?? null} />
        <StatusLine announcer={announcer} />
      </div>
    </main>
  );
}
