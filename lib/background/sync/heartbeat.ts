import { browser } from '@/lib/platform/browser';

/** Browsers stop a background that nobody talked to for 30 s, in the middle of a request if need be. */
const beatMs = 20_000;

/**
 * Keeps the background alive while it works, and no longer: a call of the extension's API is what browsers take for a
 * sign of life, a pending request is not.
 */
export async function whileAlive<Value>(work: () => Promise<Value>): Promise<Value> {
  const timer = setInterval(() => {
    beat().catch(() => undefined); // what it answers does not matter, nor whether it does
  }, beatMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Async, for a background that is being replaced throws at once. */
async function beat(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}
