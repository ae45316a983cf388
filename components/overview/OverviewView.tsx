import { ErrorNotice } from '@/components/common/ErrorNotice';
import { useOverview } from '@/components/hooks/useOverview';
import { formatDate } from '@/lib/i18n/format';
import { type MessageKey, plural, t } from '@/lib/i18n/messages';
import { type FilterField, filterOf } from '@/lib/library/filters';
import { formatRoute, startRoute } from '@/lib/library/route';
import type { LabelCount } from '@/lib/overview/overview';
import { BarList } from './BarList';
import { ChartFigure, type ChartRow } from './ChartFigure';
import styles from './OverviewView.module.css';
import { SplitBar } from './SplitBar';
import { WeekChart } from './WeekChart';

/** The library at a glance. Every bar leads to the bookmarks it stands for, every picture has its table. */
export function OverviewView() {
  const { overview, error } = useOverview();
  if (!overview) {
    return (
      <section class={styles.view} aria-label={t('view_overview')} aria-busy={error === null}>
        <ErrorNotice error={error} />
      </section>
    );
  }
  const { total, weeks, sources, topics, tags, statuses, verdicts, mine } = overview;
  const weekRows = weeks.map(({ from, to, count }) => ({
    label: t('weekOf', { day: formatDate(from) }),
    count,
    href: hrefOf(`saved:${from}..${to}`),
  }));
  return (
    <section class={styles.view} aria-label={t('view_overview')}>
      <ErrorNotice error={error} />
      <h2 class={styles.total}>{plural('inLibrary', total)}</h2>
      <ChartFigure title={t('savesPerWeek')} of={t('week')} rows={weekRows}>
        <WeekChart rows={weekRows} />
      </ChartFigure>
      <div class={styles.columns}>
        <Split field="status" counts={statuses} nameOf={(label) => t(`state_${label}` as MessageKey)} />
        <Split field="verdict" counts={verdicts} nameOf={verdictName} />
        <Split field="mine" counts={mine} nameOf={verdictName} />
        <Bars field="source" counts={sources} />
        <Bars field="topic" counts={topics} />
        <Bars field="tag" counts={tags} />
      </div>
    </section>
  );
}

interface CountsProps {
  readonly field: FilterField;
  readonly counts: readonly LabelCount[];
}

/** Parts of one whole. */
function Split({ field, counts, nameOf }: CountsProps & { readonly nameOf: (label: string) => string }) {
  const rows = rowsOf({ field, counts }, nameOf);
  if (rows.every(({ count }) => count === 0)) return null;
  return (
    <ChartFigure title={t(`facet_${field}`)} of={t(`facet_${field}`)} rows={rows}>
      <SplitBar rows={rows} />
    </ChartFigure>
  );
}

function Bars(props: CountsProps) {
  const rows = rowsOf(props, (label) => label);
  if (rows.length === 0) return null;
  return (
    <ChartFigure title={t(`facet_${props.field}`)} of={t(`facet_${props.field}`)} rows={rows}>
      <BarList rows={rows} />
    </ChartFigure>
  );
}

function rowsOf({ field, counts }: CountsProps, nameOf: (label: string) => string): ChartRow[] {
  return counts.map(({ label, count }) => ({
    label: nameOf(label),
    count,
    href: hrefOf(filterOf(field, label)),
  }));
}

// The engine's own words, each of which has its sentence.
const verdictName = (label: string) => t(`verdict_${label}` as MessageKey);

const hrefOf = (query: string) => formatRoute({ ...startRoute, query });
