import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber, t } from '@/lib/i18n/messages';
import styles from './OverviewView.module.css';

/** One bar of a picture, one row of its table. */
export interface ChartRow {
  readonly label: string;
  readonly count: number;
  /** To the bookmarks that were counted. */
  readonly href: string;
}

interface ChartFigureProps {
  readonly title: string;
  /** What the labels are, as the head of their column. */
  readonly of: string;
  readonly rows: readonly ChartRow[];
  readonly children: ComponentChildren;
}

/** A picture under its title, with the same in a table for whoever would rather read it. */
export function ChartFigure({ title, of, rows, children }: ChartFigureProps) {
  const titleId = useId();
  return (
    <figure class={styles.figure} aria-labelledby={titleId}>
      <figcaption id={titleId} class={styles.title}>
        {title}
      </figcaption>
      {children}
      <details class={styles.table}>
        <summary>{t('asTable', { title })}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{t('bookmarks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, count, href }) => (
              <tr key={href}>
                <th scope="row">
                  <a href={href}>
                    <bdi>{label}</bdi>
                  </a>
                </th>
                <td>{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
