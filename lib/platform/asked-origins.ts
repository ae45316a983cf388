import type { Result } from '@/lib/base/result';
import { browser } from './browser';
import { holdWhileOpen, unlessHeld } from './locks';

const key = 'askedOrigins';
const askingLock = 'panelmark:asking-for-origins';

/**
 * Origins that a page asked leave for, to test a place or to connect it. A page that closes in the midst cannot give that
 * leave back; what nobody wrote down here is not ours to give back.
 */
export const askedOrigins = {
  /** Before the browser asks: a page may be gone with the answer. */
  async note(address: string): Promise<void> {
    holdWhileOpen(askingLock);
    const { origin } = new URL(address);
    const noted = await readNoted();
    if (!noted.includes(origin)) await browser.storage.local.set({ [key]: [...noted, origin] });
  },

  /** Does with each what is to be done once no page asks any more, and forgets those with which that went well. */
  settle(work: (origin: string) => Promise<Result<unknown, unknown>>): Promise<void> {
    return unlessHeld(askingLock, async () => {
      const noted = await readNoted();
      if (noted.length === 0) return;
      const left: string[] = [];
      for (const origin of noted) if (!(await work(origin)).ok) left.push(origin);
      await browser.storage.local.set({ [key]: left });
    });
  },
};

/** Ours alone, written whole. */
async function readNoted(): Promise<readonly string[]> {
  return ((await browser.storage.local.get(key))[key] as readonly string[] | undefined) ?? [];
}
