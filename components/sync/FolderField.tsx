import { useId, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { ErrorNotice } from '@/components/common/ErrorNotice';
import styles from '@/components/common/Field.module.css';
import { type AppError, unexpected } from '@/lib/base/errors';
import { t } from '@/lib/i18n/messages';
import type { PickedFolder } from '@/lib/platform/folder-access';

interface FolderFieldProps {
  readonly folder: PickedFolder | null;
  /** Null when the person chose none. */
  readonly pick: () => Promise<PickedFolder | null>;
  readonly onPick: (folder: PickedFolder) => void;
  readonly problem: string | null;
}

/** A folder of this computer, and what the browser will ask about it. */
export function FolderField({ folder, pick, onPick, problem }: FolderFieldProps) {
  const id = useId();
  const [error, setError] = useState<AppError | null>(null);
  const choose = async () => {
    setError(null);
    try {
      const picked = await pick();
      if (picked) onPick(picked);
    } catch (thrown) {
      setError(unexpected(thrown));
    }
  };
  return (
    <div class={styles.field}>
      <div class={styles.entry}>
        <button
          type="button"
          class={buttons.quiet}
          aria-describedby={`${id}-folder ${id}-why ${id}-problem`}
          onClick={() => void choose()}
        >
          {t('addPlace_chooseFolder')}
        </button>
        <output id={`${id}-folder`} dir="auto">
          {folder?.name}
        </output>
      </div>
      <p id={`${id}-why`} class={styles.hint}>
        {t('addPlace_folderWhy')}
      </p>
      <p id={`${id}-problem`} class={styles.problem}>
        {problem}
      </p>
      <ErrorNotice error={error} />
    </div>
  );
}
