import type { Take } from '@/lib/extract/extraction';
import { plural } from '@/lib/i18n/messages';
import { tallyVerdicts } from '@/lib/panel/tally';
import { Glyph } from './Glyph';
import styles from './PanelSummary.module.css';
import { Tally } from './Tally';

/** How many voices are drawn before it becomes a crowd. */
const maxGlyphs = 6;

interface PanelSummaryProps {
  readonly takes: readonly Take[];
  readonly isOpen: boolean;
  /** The id of the element that shows the panel while this is open. */
  readonly panelId: string;
  readonly onToggle: () => void;
}

/** A panel in one line, for a row of the list: who spoke and how they voted; pressed, it opens the panel. */
export function PanelSummary({ takes, isOpen, panelId, onToggle }: PanelSummaryProps) {
  return (
    <button
      type="button"
      class={styles.summary}
      aria-expanded={isOpen}
      aria-controls={panelId}
      onClick={onToggle}
    >
      <span class={styles.voices}>
        {takes.slice(0, maxGlyphs).map((take, index) => (
          <Glyph key={index} name={take.speaker ?? take.lens ?? '?'} isSmall />
        ))}
      </span>
      <span>{tallyVerdicts(takes) === null ? plural('takes', takes.length) : <Tally takes={takes} />}</span>
    </button>
  );
}
