import buttons from '@/components/common/Button.module.css';
import { t } from '@/lib/i18n/messages';
import { type ChosenKind, remoteDescriptions } from '@/lib/sync/remotes/describe';
import styles from './SyncDialog.module.css';
import { kindName } from './words';

interface KindChoiceProps {
  /** False where the browser cannot reach folders. */
  readonly hasFolders: boolean;
  readonly onChoose: (kind: ChosenKind) => void;
  readonly onCancel: () => void;
}

/** The kinds of places, each with what it is good for. */
export function KindChoice({ hasFolders, onChoose, onCancel }: KindChoiceProps) {
  const offered = remoteDescriptions.filter(({ kind }) => kind !== 'folder' || hasFolders);
  return (
    <div class={styles.step}>
      <ul class={styles.kinds}>
        {offered.map(({ kind, about }) => (
          <li key={kind}>
            <button type="button" class={buttons.quiet} onClick={() => onChoose(kind)}>
              {kindName(kind)}
            </button>
            <p>{t(about)}</p>
          </li>
        ))}
      </ul>
      <footer class={styles.footer}>
        <button type="button" class={buttons.quiet} onClick={onCancel}>
          {t('cancel')}
        </button>
      </footer>
    </div>
  );
}
