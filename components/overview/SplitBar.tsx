import { formatNumber } from '@/lib/i18n/messages';
import type { ChartRow } from './ChartFigure';
import styles from './OverviewView.module.css';

/** Parts of a whole in one bar, named and counted below it in the same order; each name is a link. */
export function SplitBar({ rows }: { readonly rows: readonly ChartRow[] }) {
  const whole = rows.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const parts = rows.map(({ href, count }, index) => {
    const start = before;
    before += count;
    const share = whole === 0 ? 0 : (100 * count) / whole;
    return { href, index, start: whole === 0 ? 0 : (100 * start) / whole, share };
  });
  return (
    <>
      <svg class={styles.split} aria-hidden="true" focusable="false">
        {parts.map(({ href, index, start, share }) => (
          <rect key={href} class={styles[`part${index}`]} x={`${start}%`} width={`${share}%`} height="100%" />
        ))}
      </svg>
      <ul class={styles.legend}>
        {rows.map(({ label, count, href }, index) => (
          <li key={href}>
            <a href={href}>
              <svg class={styles.swatch} aria-hidden="true" focusable="false">
                <rect class={styles[`part${index}`]} width="100%" height="100%" rx="2" />
              </svg>
              {label} <span class={styles.count}>{formatNumber(count)}</span>{' '}
              <span class={styles.share}>{percent(count, whole)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function percent(count: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * count) / whole)} %`;
}
