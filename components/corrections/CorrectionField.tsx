import { useId, useRef } from 'preact/hooks';
import type { CorrectableFacts } from '@/lib/bookmarks/bookmark';
import { type Problem, type TextField, typedOf } from '@/lib/bookmarks/typed-correction';
import { pageKinds } from '@/lib/extract/extraction';
import { type MessageKey, t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';
import { ProblemNote } from './ProblemNote';
import { Yours } from './Yours';

interface CorrectionFieldProps {
  readonly field: TextField;
  /** What the page says. */
  readonly page: CorrectableFacts;
  readonly shown: string;
  readonly problem: Problem | null;
  /** null: the page's own value again. */
  readonly onWrite: (entry: string | null) => void;
}

/** Texts that want more than a line, and lists, which have an entry per line. */
const isLong = (field: TextField) => ['title', 'description', 'authors', 'topics'].includes(field);

const hints: { readonly [Field in TextField]?: MessageKey } = {
  authors: 'hint_list',
  sourceName: 'hint_sourceName',
  topics: 'hint_list',
  imageUrl: 'hint_imageUrl',
  originalUrl: 'hint_originalUrl',
};

/** One field: what is kept, whether that is the user's own, and the way back to the page's. */
export function CorrectionField({ field, page, shown, problem, onWrite }: CorrectionFieldProps) {
  const id = useId();
  const control = useRef<HTMLElement>(null);
  const label = t(`field_${field}`);
  const hint = hints[field];
  const pages = typedOf(page, field);
  const isYours = shown !== pages;
  const notes = [hint && `${id}-hint`, isYours && `${id}-yours`, problem && `${id}-problem`].filter(Boolean);
  const common = {
    id,
    value: shown,
    'aria-invalid': problem !== null,
    'aria-describedby': notes.join(' ') || undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onWrite(event.currentTarget.value),
  };
  const text = { ...common, dir: 'auto', autoComplete: 'off' } as const;
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <div>
        {field === 'kind' ? (
          <select ref={control as { current: HTMLSelectElement | null }} {...common}>
            {pageKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind_${kind}`)}
              </option>
            ))}
          </select>
        ) : isLong(field) ? (
          <textarea ref={control as { current: HTMLTextAreaElement | null }} rows={2} {...text} />
        ) : (
          <input ref={control as { current: HTMLInputElement | null }} {...text} />
        )}
        {hint && (
          <p id={`${id}-hint`} class={styles.quiet}>
            {t(hint)}
          </p>
        )}
        {isYours && (
          <Yours
            id={`${id}-yours`}
            field={label}
            value={field === 'kind' && page.kind ? t(`kind_${page.kind}`) : pages.replaceAll('\n', ', ')}
            onUsePages={() => {
              onWrite(null);
              control.current?.focus();
            }}
          />
        )}
        <ProblemNote id={`${id}-problem`} field={field} problem={problem} />
      </div>
    </div>
  );
}
