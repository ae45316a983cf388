import { useEffect, useState } from 'preact/hooks';
import type { ReaderSettings } from '@/lib/settings/reader-settings';
import { useServices } from './services';

/** How the reader sets text, and how to change it; null until it is known, so that no text jumps. */
export function useReaderSettings(): readonly [
  ReaderSettings | null,
  (changes: Partial<ReaderSettings>) => void,
] {
  const { readerSetting } = useServices();
  const [settings, setSettings] = useState<ReaderSettings | null>(null);
  useEffect(() => {
    void readerSetting.read().then(setSettings);
  }, [readerSetting]);
  const change = (changes: Partial<ReaderSettings>) => {
    if (settings === null) return;
    const changed = { ...settings, ...changes };
    setSettings(changed);
    void readerSetting.write(changed);
  };
  return [settings, change];
}
