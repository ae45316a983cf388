import { useState } from 'preact/hooks';
import { formatNumber, t } from '@/lib/i18n/messages';
import { filterOf, hasFilter } from '@/lib/library/filters';
import styles from './FacetList.module.css';
import { type Facet, labelText } from './facets';

/** A field of more labels than this shows the first of them until it is asked for all. */
const shownAtFirst = 8;

interface FacetListProps {
  readonly facets: readonly Facet[];
  readonly query: string;
  /** Adds the filter to the query, or takes it out. */
  readonly onToggle: (filter: string) => void;
}

/** What the hits have in common, counted; pressed, a label narrows the list to those that have it. */
export function FacetList({ facets, query, onToggle }: FacetListProps) {
  return (
    <div class={styles.facets}>
      {facets.map((facet) => (
        <FacetGroup key={facet.field} facet={facet} query={query} onToggle={onToggle} />
      ))}
    </div>
  );
}

function FacetGroup({
  facet: { field, counts },
  query,
  onToggle,
}: Omit<FacetListProps, 'facets'> & { readonly facet: Facet }) {
  const [isWhole, setIsWhole] = useState(false);
  if (counts.length === 0) return null;
  const labels = counts.map(({ label, count }) => {
    const filter = filterOf(field, label);
    return { label, count, filter, isOn: hasFilter(query, filter) };
  });
  // What is on stays in sight, so that it can be taken off.
  const shown = isWhole ? labels : labels.filter(({ isOn }, index) => isOn || index < shownAtFirst);
  const headingId = `facet-${field}`;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{t(`facet_${field}`)}</h2>
      <ul>
        {shown.map(({ label, count, filter, isOn }) => (
          <li key={label}>
            <button type="button" class={styles.label} aria-pressed={isOn} onClick={() => onToggle(filter)}>
              <bdi>{labelText(field, label)}</bdi>
              <span class={styles.count}>{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {labels.length > shownAtFirst && (
        <button
          type="button"
          class={styles.more}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('showFewer')
            : t('showAllOf', { field: t(`facet_${field}`), count: formatNumber(labels.length) })}
        </button>
      )}
    </section>
  );
}
