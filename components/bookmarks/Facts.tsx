import { Fragment } from 'preact';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { sourceOf } from '@/lib/bookmarks/source';
import type { Extraction } from '@/lib/extract/extraction';
import { formatDate } from '@/lib/i18n/format';
import { plural, t } from '@/lib/i18n/messages';
import styles from './Facts.module.css';

/** Words a person reads in a minute. */
const wordsPerMinute = 230;

type Page = Bookmark | Extraction;

/** Who reported, when, on what, how long, where it was read: one quiet line, the most telling first. */
export function Facts({ page, isShort = false }: { readonly page: Page; readonly isShort?: boolean }) {
  const site = sourceOf(page);
  const reporter = page.sourceName !== null && page.sourceName !== site ? page.sourceName : null;
  const minutes = Math.round(page.wordCount / wordsPerMinute);
  const rest = [
    page.publishedAt === null ? '' : formatDate(page.publishedAt),
    isShort ? '' : (page.section ?? ''),
    isShort || minutes === 0 ? '' : plural('readingTime', minutes),
    isShort || reporter === null ? '' : t('via', { site }),
  ].filter((fact) => fact !== '');
  return (
    <span class={styles.facts}>
      <b dir="auto">{reporter ?? site}</b>
      {rest.map((fact) => (
        <Fragment key={fact}>
          {' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
