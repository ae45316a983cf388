import { useEffect, useState } from 'preact/hooks';
import { Field } from '@/components/common/Field';
import { usePlaces } from '@/components/hooks/places';
import type { Joining } from '@/components/hooks/useJoining';
import { useStepFocus } from '@/components/hooks/useStepFocus';
import { t } from '@/lib/i18n/messages';
import {
  type ChosenKind,
  type FieldFault,
  isOpenOnTheWay,
  remoteDescriptions,
} from '@/lib/sync/remotes/describe';
import type { RemoteSetup } from '@/lib/sync/setup';
import { FolderField } from './FolderField';
import { draftToSetup, type PlaceDraft } from './place-draft';
import { StepFoot } from './StepFoot';
import styles from './SyncDialog.module.css';

interface PlaceFormProps {
  readonly kind: ChosenKind;
  readonly draft: PlaceDraft;
  readonly onDraft: (draft: PlaceDraft) => void;
  readonly joining: Joining;
  /** The place was written to and read from. */
  readonly onTested: (setup: RemoteSetup) => void;
  /** Absent where there is no step before. */
  readonly onBack?: () => void;
  readonly onCancel: () => void;
}

/** What a place needs to be reached, made from its description, and the test that it can be. */
export function PlaceForm({ kind, draft, onDraft, joining, ...props }: PlaceFormProps) {
  const { folders } = usePlaces();
  const [fault, setFault] = useState<FieldFault | null>(null);
  const form = useStepFocus<HTMLFormElement>(kind);
  useEffect(() => {
    if (fault) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [fault, form]);
  const fields = remoteDescriptions.find((description) => description.kind === kind)?.fields ?? [];
  const initial = fields.map(({ name, initial }) => [name, initial]);
  const values: Record<string, string> = { ...Object.fromEntries(initial), ...draft.typed[kind] };
  const setup = draftToSetup(draft, kind, values);
  const change = (changes: Partial<PlaceDraft>) => {
    setFault(null);
    joining.forgetError();
    onDraft({ ...draft, ...changes });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (joining.doing !== null) return;
    setFault(setup.ok ? null : setup.error);
    // Nothing is awaited before the browser is asked: it only listens to a click.
    if (setup.ok && (await joining.test(setup.value))) props.onTested(setup.value);
  };
  const problemOf = (field: string) => (fault?.field === field ? t(fault.sentence) : null);
  return (
    <form ref={form} class={styles.step} noValidate onSubmit={(event) => void submit(event)}>
      {fields.map(({ name, label, hint, type, ...field }) => (
        <Field
          key={name}
          label={t(label)}
          hint={hint === null ? undefined : t(hint)}
          type={type === 'password' ? 'secret' : type}
          value={values[name] ?? ''}
          onInput={(value) => change({ typed: { ...draft.typed, [kind]: { ...values, [name]: value } } })}
          isRequired={field.isRequired}
          autocomplete={field.autocomplete}
          placeholder={field.placeholder}
          problem={problemOf(name)}
        />
      ))}
      {kind === 'folder' && folders && (
        <FolderField
          folder={draft.folder}
          pick={folders.pick}
          onPick={(folder) => change({ folder })}
          problem={problemOf('folder')}
        />
      )}
      {setup.ok && isOpenOnTheWay(setup.value) && <p>{t('addPlace_open')}</p>}
      <StepFoot joining={joining} submit={t('test')} onBack={props.onBack} onCancel={props.onCancel} />
    </form>
  );
}
