import type { WriteHalt } from '@/lib/store/write-halt';
import { browser } from './browser';

const key = 'writesHalted';

/** Kept in memory by the browser: it outlives the background, and ends with the browser. */
export const sessionWriteHalt: WriteHalt = {
  isSet: async () => (await browser.storage.session.get(key))[key] === true,
  set: () => browser.storage.session.set({ [key]: true }),
};
