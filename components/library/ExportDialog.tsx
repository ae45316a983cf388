import buttons from '@/components/common/Button.module.css';
import { Dialog } from '@/components/common/Dialog';
import { plural, t } from '@/lib/i18n/messages';
import { type ExportFormatName, exportFormats } from '@/lib/transfer/formats';
import styles from './LibraryDialogs.module.css';

interface ExportDialogProps {
  readonly count: number;
  readonly onExport: (format: ExportFormatName) => void;
  readonly onClose: () => void;
}

const names = Object.keys(exportFormats) as ExportFormatName[];

/** Which kind of file bookmarks are written to, and what each is good for. */
export function ExportDialog({ count, onExport, onClose }: ExportDialogProps) {
  return (
    <Dialog heading={plural('exportMany', count)} onClose={onClose}>
      <ul class={styles.choices}>
        {names.map((name) => (
          <li key={name}>
            <button type="button" class={buttons.quiet} onClick={() => onExport(name)}>
              {t(`export_${name}`)}
            </button>
            <p>{t(`exportWhy_${name}`)}</p>
          </li>
        ))}
      </ul>
      <footer class={styles.footer}>
        <button type="button" class={buttons.quiet} onClick={onClose}>
          {t('cancel')}
        </button>
      </footer>
    </Dialog>
  );
}
