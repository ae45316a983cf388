import type { CorrectableField } from '@/lib/bookmarks/bookmark';
import { maxLengthByField, type Problem } from '@/lib/bookmarks/typed-correction';
import { extractionLimits } from '@/lib/extract/extraction';
import { t } from '@/lib/i18n/messages';
import styles from './CorrectionDialog.module.css';

interface ProblemNoteProps {
  readonly id: string;
  readonly field: CorrectableField;
  readonly problem: Problem | null;
}

/** Why a field cannot be kept as it is, and what to do. */
export function ProblemNote({ id, field, problem }: ProblemNoteProps) {
  if (problem === null) return null;
  const counts: Readonly<Record<string, number>> = extractionLimits;
  const lengths: { readonly [Field in CorrectableField]?: number } = maxLengthByField;
  const values = { ...extractionLimits, count: counts[field] ?? 0, length: lengths[field] ?? 0 };
  return (
    <p id={id} class={styles.problem}>
      {t(`problem_${problem}`, values)}
    </p>
  );
}
