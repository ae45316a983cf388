import { useRemotes } from '@/components/hooks/useRemotes';
import { LibrarySection } from '@/components/settings/LibrarySection';
import { SavedMarkSection } from '@/components/settings/SavedMarkSection';
import { ShortcutSection } from '@/components/settings/ShortcutSection';
import { SyncSection } from '@/components/sync/SyncSection';
import { t } from '@/lib/i18n/messages';
import type { SavedMarkSettings } from '@/lib/platform/saved-mark-settings';
import type { Shortcut } from '@/lib/platform/shortcuts';
import styles from './OptionsPage.module.css';

interface OptionsPageProps {
  readonly version: string;
  readonly readShortcuts: () => Promise<readonly Shortcut[]>;
  readonly onChangeShortcuts: () => void;
  readonly savedMark: SavedMarkSettings;
}

/** Settings, in plain sections: what is so now, one sentence of why, and how to change it. */
export function OptionsPage({ version, readShortcuts, onChangeShortcuts, savedMark }: OptionsPageProps) {
  const remotes = useRemotes();
  return (
    <main class={styles.options}>
      <h1>{t('settings')}</h1>
      <section aria-labelledby="ways">
        <h2 id="ways">{t('options_ways')}</h2>
        <ul>
          <li>{t('options_wayToolbar')}</li>
          <li>{t('options_wayMenu')}</li>
        </ul>
        <ShortcutSection readShortcuts={readShortcuts} onChange={onChangeShortcuts} />
      </section>
      <SyncSection {...remotes} />
      <SavedMarkSection {...savedMark} />
      <LibrarySection backup={remotes.remotes?.find(({ kind }) => kind === 'backup')} />
      <section aria-labelledby="privacy">
        <h2 id="privacy">{t('options_privacy')}</h2>
        <p>{t('options_privacyWhy')}</p>
      </section>
      <footer>{t('options_version', { version })}</footer>
    </main>
  );
}
