import { formatNumber } from '@/lib/i18n/messages';
import type { ChartRow } from './ChartFigure';
import styles from './OverviewView.module.css';

/** Lying bars, the longest as long as there is room; each is a link. */
export function BarList({ rows }: { readonly rows: readonly ChartRow[] }) {
  const longest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul class={styles.bars}>
      {rows.map(({ label, count, href }) => (
        <li key={href}>
          <a href={href}>
            <bdi class={styles.label}>{label}</bdi> <span class={styles.count}>{formatNumber(count)}</span>
            <svg class={styles.bar} aria-hidden="true" focusable="false">
              <rect width={`${(100 * count) / longest}%`} height="100%" rx="2" />
            </svg>
          </a>
        </li>
      ))}
    </ul>
  );
}
