import { useRef, useState } from 'preact/hooks';
import { formatNumber, plural, t } from '@/lib/i18n/messages';
import type { ChartRow } from './ChartFigure';
import styles from './OverviewView.module.css';

const height = 100;
const step = 10;
const gap = 2;

/** How the arrows walk from bar to bar. */
const stepByKey: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: -1_000,
  End: 1_000,
};

/** A bar a week, the latest on the right; each is a link. One of them is in the tab order, arrows lead to the others. */
export function WeekChart({ rows }: { readonly rows: readonly ChartRow[] }) {
  const [active, setActive] = useState(rows.length - 1);
  const chart = useRef<SVGSVGElement>(null);
  const most = Math.max(0, ...rows.map(({ count }) => count));
  const highest = Math.max(1, most);
  const walk = (event: KeyboardEvent) => {
    const by = stepByKey[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, active + by));
    setActive(next);
    chart.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <div class={styles.weeks}>
      <p class={styles.count} aria-hidden="true">
        {t('mostAWeek', { count: formatNumber(most) })}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a picture. */}
      <svg
        ref={chart}
        role="group"
        aria-label={t('savesPerWeek')}
        viewBox={`0 0 ${rows.length * step} ${height}`}
        preserveAspectRatio="none"
        onKeyDown={walk}
      >
        {rows.map(({ label, count, href }, index) => {
          const bar = Math.max(count > 0 ? 2 : 0, (height * count) / highest);
          const name = `${label}: ${plural('saves', count)}`;
          return (
            <a
              key={href}
              href={href}
              aria-label={name}
              tabindex={index === active ? 0 : -1}
              onFocus={() => setActive(index)}
            >
              <title>{name}</title>
              <rect class={styles.column} x={index * step} width={step} height={height} />
              <rect
                class={styles.week}
                x={index * step + gap / 2}
                y={height - bar}
                width={step - gap}
                height={bar}
              />
            </a>
          );
        })}
      </svg>
      <p class={styles.ends} aria-hidden="true">
        <span>{rows[0]?.label}</span>
        <span>{rows.at(-1)?.label}</span>
      </p>
    </div>
  );
}
