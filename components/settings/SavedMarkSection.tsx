import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '@/lib/i18n/messages';
import type { SavedMarkSettings } from '@/lib/platform/saved-mark-settings';
import type { TabWatching } from '@/lib/platform/tab-watching';

/** Whether the toolbar button says that a page is saved: what the browser does by itself, and what it takes leave for. */
export function SavedMarkSection({ ruledCount, watching: controls }: SavedMarkSettings) {
  const [watching, setWatching] = useState<TabWatching | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const read = () => void controls.read().then(setWatching);
    read();
    return controls.onChange(read);
  }, [controls]);
  const change = async (isOn: boolean) => {
    // Nothing is awaited before the browser is asked: it only listens to a click.
    const isGranted = isOn ? controls.switchOn() : controls.switchOff();
    setRefused(!(await isGranted));
    setWatching(await controls.read());
  };
  const note = isRefused ? t('savedMark_refused') : watching === 'revoked' ? t('savedMark_revoked') : '';
  return (
    <section aria-labelledby="saved-mark">
      <h2 id="saved-mark">{t('savedMark')}</h2>
      {ruledCount !== null && <p>{plural('savedMark_rules', ruledCount)}</p>}
      <label>
        <input
          type="checkbox"
          checked={watching === 'on'}
          aria-describedby="saved-mark-why"
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />{' '}
        {t('savedMark_tabs')}
      </label>
      <p id="saved-mark-why">{t('savedMark_tabsWhy')}</p>
      <p role="status">{note}</p>
    </section>
  );
}
