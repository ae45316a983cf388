import { expect, type Page, test } from '@playwright/test';
import { axeRun, axeSource } from './popup';

/** Accessible in light and dark, and there to be looked at afterwards, under this name. */
export async function checkLooks(screen: Page, name: string): Promise<void> {
  await screen.evaluate(axeSource());
  for (const colorScheme of ['light', 'dark'] as const) {
    await screen.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The new colours are there with the next frame; rows that come into view are drawn with the one after.
    await screen.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(await screen.evaluate(axeRun), `${name} in ${colorScheme} colours`).toEqual([]);
    await screen.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) });
  }
}
