import { browser } from '@/lib/platform/browser';
import type { RulesState, RulesStateKeeper } from './saved-rules';

const key = 'savedMark.rules';

/** What is known of the rules in force, kept beside them in this profile. */
export const savedRulesState: RulesStateKeeper = {
  async read() {
    // Nobody else writes it, and it is written whole.
    return ((await browser.storage.local.get(key))[key] as RulesState | undefined) ?? null;
  },
  async write(state) {
    if (state) await browser.storage.local.set({ [key]: state });
    else await browser.storage.local.remove(key);
  },
};
