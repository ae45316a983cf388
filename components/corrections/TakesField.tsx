import { useId, useRef } from 'preact/hooks';
import type { CorrectableFacts } from '@/lib/bookmarks/bookmark';
import { isSameValue } from '@/lib/bookmarks/correct';
import type { Problem } from '@/lib/bookmarks/typed-correction';
import { extractionLimits, type Take, type Verdict } from '@/lib/extract/extraction';
import { plural, t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';
import { Yours } from './Yours';

interface TakesFieldProps {
  /** What the page says. */
  readonly page: CorrectableFacts;
  readonly takes: readonly Take[];
  readonly problem: Problem | null;
  /** null: the page's own takes again. */
  readonly onWrite: (takes: readonly Take[] | null) => void;
}

/** The panel, take by take. Nothing where the page has none. */
export function TakesField({ page: { takes: pages = [] }, takes, problem, onWrite }: TakesFieldProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  if (pages.length + takes.length === 0) return null;
  const isYours = !isSameValue(takes, pages);
  const replace = (index: number, changes: Partial<Take>) =>
    onWrite(takes.map((take, place) => (place === index ? { ...take, ...changes } : take)));
  const remove = (index: number) => {
    onWrite(takes.filter((_, place) => place !== index));
    group.current?.focus({ preventScroll: true }); // the button that was pressed may be gone
  };
  return (
    <fieldset
      ref={group}
      class={styles.takes}
      tabIndex={-1}
      aria-describedby={isYours ? `${id}-yours` : undefined}
    >
      <legend>{t('field_takes')}</legend>
      {isYours && (
        <Yours
          id={`${id}-yours`}
          field={t('field_takes')}
          value={plural('takes', pages.length)}
          onUsePages={() => {
            onWrite(null);
            group.current?.focus({ preventScroll: true });
          }}
        />
      )}
      {problem && (
        <p id={`${id}-problem`} class={styles.problem}>
          {t(`problem_${problem}`)}
        </p>
      )}
      {takes.map((take, index) => (
        // Takes have no names of their own; the place is the key.
        <TakeField
          key={index}
          take={take}
          number={index + 1}
          problemId={problem !== null && take.text.trim() === '' ? `${id}-problem` : undefined}
          onWrite={(changes) => replace(index, changes)}
          onRemove={() => remove(index)}
        />
      ))}
    </fieldset>
  );
}

interface TakeFieldProps {
  readonly take: Take;
  readonly number: number;
  /** Of what is said to be wrong with its words. */
  readonly problemId: string | undefined;
  readonly onWrite: (changes: Partial<Take>) => void;
  readonly onRemove: () => void;
}

function TakeField({ take, number, problemId, onWrite, onRemove }: TakeFieldProps) {
  const id = useId();
  const { speaker, lens, verdict, text } = take;
  const name = speaker || lens || t('take_unnamed');
  const line = { dir: 'auto', autoComplete: 'off', maxLength: extractionLimits.name } as const;
  return (
    <fieldset class={styles.take}>
      <legend dir="auto">{t('take_number', { number, name })}</legend>
      <label>
        {t('take_speaker')}
        <input {...line} value={speaker ?? ''} onInput={(e) => onWrite({ speaker: e.currentTarget.value })} />
      </label>
      <label>
        {t('take_lens')}
        <input {...line} value={lens ?? ''} onInput={(e) => onWrite({ lens: e.currentTarget.value })} />
      </label>
      <label>
        {t('take_verdict')}
        <select
          value={verdict ?? ''}
          // The options are the verdicts and nothing.
          onInput={(e) => onWrite({ verdict: (e.currentTarget.value || null) as Verdict | null })}
        >
          <option value="">{t('verdict_none')}</option>
          <option value="ship">{t('verdict_ship')}</option>
          <option value="skip">{t('verdict_skip')}</option>
        </select>
      </label>
      <label for={`${id}-text`}>{t('take_text')}</label>
      <textarea
        id={`${id}-text`}
        rows={3}
        dir="auto"
        maxLength={extractionLimits.takeText}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        value={text}
        onInput={(e) => onWrite({ text: e.currentTarget.value })}
      />
      <button type="button" aria-label={t('removeTakeOf', { number, name })} onClick={onRemove}>
        {t('removeTake')}
      </button>
    </fieldset>
  );
}
