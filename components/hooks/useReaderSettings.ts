import { useEffect, useState } from 'preact/hooks';
import { readerSetting } from '@/lib/platform/setting';
import type { ReaderSettings } from '@/lib/settings/reader-settings';

/** How the reader sets text, and how to change it; null until it is known, so that no text jumps. */
export function useReaderSettings(): readonly [
  ReaderSettings | null,
  (changes: Partial<ReaderSettings>) => void,
] {
  const [settings, setSettings] = useState<ReaderSettings | null>(null);
  useEffect(() => {
    void readerSetting.read().then(setSettings);
  }, []);
  const change = (changes: Partial<ReaderSettings>) => {
    if (settings === null) return;
    const changed = { ...settings, ...changes };
    setSettings(changed);
    void readerSetting.write(changed);
  };
  return [settings, change];
}
