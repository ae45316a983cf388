import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Facts } from '@/components/bookmarks/Facts';
import { UserMarks } from '@/components/bookmarks/UserMarks';
import { PageLink } from '@/components/common/PageLink';
import { HighlightList } from '@/components/highlights/HighlightList';
import type { Announcer } from '@/components/hooks/useAnnouncer';
import { useHighlights } from '@/components/hooks/useHighlights';
import { PanelView } from '@/components/panel/PanelView';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';
import { layOut } from '@/lib/reader/laid-out';
import type { Passage } from '@/lib/reader/paragraphs';
import type { ReaderSettings } from '@/lib/settings/reader-settings';
import { HighlightButton } from './HighlightButton';
import { NoText } from './NoText';
import styles from './ReaderArticle.module.css';
import { pressedQuote, ReaderText } from './ReaderText';

interface ReaderArticleProps {
  readonly bookmark: Bookmark;
  /** null where none was kept. */
  readonly text: string | null;
  readonly settings: ReaderSettings;
  readonly announcer: Pick<Announcer, 'announce' | 'fail'>;
}

/** One saved page as an article: heading, text with its highlights, what the user makes of it, and the panel. */
export function ReaderArticle({ bookmark, text, settings, announcer }: ReaderArticleProps) {
  const { id, title, url, description, authors, language, takes } = bookmark;
  const { highlights } = bookmark;
  const { paragraphs, finder, passages } = useMemo(() => layOut(text ?? '', bookmark), [text, bookmark]);
  const lost = new Set(highlights.filter((_, index) => passages[index] === null));
  const { add } = useHighlights(bookmark, announcer);
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [awaited, setAwaited] = useState<string | null>(null);

  const focusMark = (quote: string) => {
    const marks = [...(box.current?.querySelectorAll<HTMLElement>('[data-quote]') ?? [])];
    const mark = marks.find((each) => each.dataset.quote === quote);
    mark?.focus({ preventScroll: true });
    return mark !== undefined;
  };
  // What was just highlighted has the keyboard: Enter opens its note.
  useEffect(() => {
    if (awaited !== null && focusMark(awaited)) setAwaited(null);
  }, [passages, awaited]);

  const toggle = (quote: string) => setOpened(opened === quote ? null : quote);
  const highlight = async (passage: Passage) => {
    const quote = finder.quoteFor(passage).replace(/\s+/g, ' ');
    if (quote === '') return;
    await add(bookmark, quote);
    setAwaited(quote);
  };
  const onPress = (event: MouseEvent | KeyboardEvent) => {
    const quote = pressedQuote(event);
    if (quote === null) return;
    event.preventDefault();
    toggle(quote);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || opened === null) return onPress(event);
    event.preventDefault();
    setOpened(null);
    focusMark(opened);
  };
  return (
    <article
      class={styles.article}
      data-size={settings.size}
      data-font={settings.font}
      data-width={settings.width}
      data-spacing={settings.spacing}
    >
      <p class={styles.quiet}>
        <Facts page={bookmark} />
      </p>
      <div lang={language ?? undefined}>
        <h1 class={styles.title} dir="auto">
          <PageLink url={url}>{title}</PageLink>
        </h1>
        {description !== null && (
          <p class={styles.deck} dir="auto">
            {description}
          </p>
        )}
      </div>
      {authors.length > 0 && <p class={styles.quiet}>{t('byAuthors', { authors: authors.join(', ') })}</p>}
      {paragraphs.length === 0 && <NoText bookmark={bookmark} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed is inside, and has a role */}
      <div
        ref={box}
        class={styles.text}
        lang={language ?? undefined}
        tabIndex={-1}
        onClick={onPress}
        onKeyDown={onKeyDown}
      >
        <ReaderText
          id={id}
          paragraphs={paragraphs}
          highlights={highlights}
          passages={passages}
          opened={opened}
          onRemoved={() => {
            setOpened(null);
            box.current?.focus({ preventScroll: true });
          }}
          announcer={announcer}
        />
        <HighlightButton box={box} onHighlight={(passage) => void highlight(passage)} />
      </div>
      <div class={styles.marks}>
        <UserMarks bookmark={bookmark} announcer={announcer} />
      </div>
      <div class={styles.after}>
        <PanelView takes={takes} />
        <HighlightList bookmark={bookmark} announcer={announcer} lost={lost} />
      </div>
    </article>
  );
}
