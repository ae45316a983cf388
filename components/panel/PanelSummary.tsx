import { useId, useState } from 'preact/hooks';
import type { Take } from '@/lib/extract/extraction';
import { plural } from '@/lib/i18n/messages';
import { tallyVerdicts } from '@/lib/panel/tally';
import { Glyph } from './Glyph';
import styles from './PanelSummary.module.css';
import { PanelView } from './PanelView';
import { Tally } from './Tally';

/** How many voices are drawn before it becomes a crowd. */
const maxGlyphs = 6;

/** A panel in one line, for a row of the list: who spoke, how they voted; pressed, what they said. */
export function PanelSummary({ takes }: { readonly takes: readonly Take[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  if (takes.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class={styles.summary}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span class={styles.voices}>
          {takes.slice(0, maxGlyphs).map((take, index) => (
            <Glyph key={index} name={take.speaker ?? take.lens ?? '?'} isSmall />
          ))}
        </span>
        {tallyVerdicts(takes) === null ? plural('takes', takes.length) : <Tally takes={takes} />}
      </button>
      <div id={panelId} class={styles.panel} hidden={!isOpen}>
        {isOpen && <PanelView takes={takes} />}
      </div>
    </>
  );
}
