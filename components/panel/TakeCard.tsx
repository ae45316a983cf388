import { useId, useState } from 'preact/hooks';
import type { Take } from '@/lib/extract/extraction';
import { t } from '@/lib/i18n/messages';
import { summarizeTake } from '@/lib/panel/summarize';
import { Glyph } from './Glyph';
import styles from './TakeCard.module.css';
import verdictStyles from './Verdict.module.css';

/** One take: who, from which angle, how they voted, and their point in a line; pressed, all they said. */
export function TakeCard({ take }: { readonly take: Take }) {
  const [isOpen, setIsOpen] = useState(false);
  const textId = useId();
  const { speaker, lens, verdict } = take;
  const name = speaker ?? lens ?? t('take_unnamed');
  return (
    <article class={styles.take} aria-label={name}>
      <button
        type="button"
        class={styles.head}
        aria-expanded={isOpen}
        aria-controls={textId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Glyph name={name} />
        <span class={styles.who}>
          <b dir="auto">{name}</b>
          {speaker !== null && lens !== null && (
            <>
              {' '}
              <span class={styles.lens} dir="auto">
                {lens}
              </span>
            </>
          )}
        </span>
        {verdict !== null && <span class={verdictStyles[verdict]}>{t(`verdict_${verdict}`)}</span>}
        {!isOpen && (
          <span class={styles.summary} dir="auto">
            {summarizeTake(take)}
          </span>
        )}
      </button>
      <div id={textId} class={styles.text} hidden={!isOpen}>
        {isOpen &&
          take.text.split(/\n{2,}/).map((paragraph, index) => (
            // Said twice, it is shown twice: the place is the key.
            <p key={index} dir="auto">
              {paragraph}
            </p>
          ))}
      </div>
    </article>
  );
}
