import {
  defaultReaderSettings,
  parseReaderSettings,
  type ReaderSettings,
} from '@/lib/settings/reader-settings';
import { browser } from './browser';

/** One choice of the user's, kept in this browser profile. */
export interface Setting<Value> {
  /** Never fails: a setting nobody can read is as it is by default. */
  readonly read: () => Promise<Value>;
  readonly write: (value: Value) => Promise<void>;
}

function createSetting<Value>(
  key: string,
  fallback: Value,
  parse: (stored: unknown) => Value,
): Setting<Value> {
  return {
    read: async () => {
      try {
        return parse((await browser.storage.local.get(key))[key]);
      } catch {
        return fallback;
      }
    },
    write: async (value) => {
      try {
        await browser.storage.local.set({ [key]: value });
      } catch {
        // No room, or no storage: the choice holds for this window, which is all that can be had.
      }
    },
  };
}

export const readerSetting: Setting<ReaderSettings> = createSetting(
  'reader',
  defaultReaderSettings,
  parseReaderSettings,
);
