import { useEffect, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { t } from '@/lib/i18n/messages';
import type { Shortcut } from '@/lib/platform/shortcuts';
import styles from './ShortcutSection.module.css';

interface ShortcutSectionProps {
  readonly readShortcuts: () => Promise<readonly Shortcut[]>;
  readonly onChange: () => void;
}

/** The keys really bound to each command: a browser may give the suggested ones to somebody else without a word. */
export function ShortcutSection({ readShortcuts, onChange }: ShortcutSectionProps) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    // They are changed on a page of the browser's; on the way back they are read again.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [readShortcuts]);
  return (
    <>
      {shortcuts.map(({ name, description, keys }) => (
        <p key={name} class={styles.shortcut}>
          <span>{description}</span>
          {keys === '' ? <strong>{t('options_shortcutUnset')}</strong> : <kbd>{keys}</kbd>}
          <button type="button" class={buttons.quiet} onClick={onChange}>
            {t('options_shortcutChange')}
          </button>
        </p>
      ))}
    </>
  );
}
