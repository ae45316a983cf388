import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { CorrectableFacts } from '@/lib/bookmarks/bookmark';
import { isSameValue } from '@/lib/bookmarks/correct';
import { type Problem, problemOfTake } from '@/lib/bookmarks/typed-correction';
import { extractionLimits, type Take, type Verdict } from '@/lib/extract/extraction';
import { plural, t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';
import { ProblemNote } from './ProblemNote';
import { Yours } from './Yours';

interface TakesFieldProps {
  /** What the page says. */
  readonly page: CorrectableFacts;
  readonly takes: readonly Take[];
  readonly problem: Problem | null;
  /** null: the page's own takes again. */
  readonly onWrite: (takes: readonly Take[] | null) => void;
}

const emptyTake: Take = { speaker: null, lens: null, verdict: null, text: '' };

/** The panel, take by take, and a way to add one that was missed. */
export function TakesField({ page: { takes: pages = [] }, takes, problem, onWrite }: TakesFieldProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const isAdding = useRef(false);
  useLayoutEffect(() => {
    // Only a take added here takes the focus, not one that comes back with the page's own.
    if (isAdding.current)
      [...(group.current?.querySelectorAll('fieldset') ?? [])].at(-1)?.querySelector('input')?.focus();
    isAdding.current = false;
  }, [takes.length]);
  const isYours = !isSameValue(takes, pages);
  const replace = (index: number, changes: Partial<Take>) =>
    onWrite(takes.map((take, place) => (place === index ? { ...take, ...changes } : take)));
  const remove = (index: number) => {
    onWrite(takes.filter((_, place) => place !== index));
    group.current?.focus({ preventScroll: true }); // the button that was pressed may be gone
  };
  const add = () => {
    isAdding.current = true;
    onWrite([...takes, emptyTake]);
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
          value={pages.length > 0 ? plural('takes', pages.length) : ''}
          onUsePages={() => {
            onWrite(null);
            group.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <ProblemNote id={`${id}-problem`} field="takes" problem={problem} />
      {takes.map((take, index) => (
        // Takes have no names of their own; the place is the key.
        <TakeField
          key={index}
          take={take}
          number={index + 1}
          problem={problem}
          problemId={`${id}-problem`}
          onWrite={(changes) => replace(index, changes)}
          onRemove={() => remove(index)}
        />
      ))}
      {takes.length < extractionLimits.takes && (
        <button type="button" class={styles.add} onClick={add}>
          {t('addTake')}
        </button>
      )}
    </fieldset>
  );
}

interface TakeFieldProps {
  readonly take: Take;
  readonly number: number;
  /** What is said to be wrong with the takes; not with each of them. */
  readonly problem: Problem | null;
  readonly problemId: string;
  readonly onWrite: (changes: Partial<Take>) => void;
  readonly onRemove: () => void;
}

function TakeField({ take, number, problem, problemId, onWrite, onRemove }: TakeFieldProps) {
  const id = useId();
  const { speaker, lens, verdict } = take;
  const name = speaker || lens || t('take_noName');
  const part = (name: 'speaker' | 'lens' | 'text') => {
    const isWrong = problem !== null && problemOfTake(take, name) === problem;
    return {
      dir: 'auto',
      autoComplete: 'off',
      value: take[name] ?? '',
      'aria-invalid': isWrong,
      'aria-describedby': isWrong ? problemId : undefined,
      onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
        onWrite({ [name]: event.currentTarget.value }),
    } as const;
  };
  return (
    <fieldset class={styles.take}>
      <legend dir="auto">{t('take_number', { number, name })}</legend>
      <label>
        {t('take_speaker')}
        <input {...part('speaker')} />
      </label>
      <label>
        {t('take_lens')}
        <input {...part('lens')} />
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
      <textarea id={`${id}-text`} rows={3} {...part('text')} />
      <button type="button" aria-label={t('removeTakeOf', { number, name })} onClick={onRemove}>
        {t('removeTake')}
      </button>
    </fieldset>
  );
}
