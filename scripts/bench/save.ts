import { ExtensionBrowser } from '../../tests/e2e/support/chromium';
import { Site } from '../../tests/e2e/support/site';
import { row, sample, timingOf } from './statistics';

/** Presses Save in the real popup and waits for the button to say Saved. */
export async function benchSave(runs: number): Promise<string[]> {
  const site = await Site.start();
  const extension = await ExtensionBrowser.launch();
  try {
    const samples = await sample(runs, async (run) => {
      const page = await extension.openTab(site.url(`/story/${run}`)); // another page, so another bookmark, each time
      const popup = await extension.clickToolbar(page);
      await popup.waitFor({ role: 'button', name: 'Save' });
      const ms = await popup.evaluate<number>(pressSave);
      await popup.close();
      await page.close();
      return ms;
    });
    return [row('save: click → acknowledged, durable', timingOf(samples))];
  } finally {
    await extension.close();
    await site.stop();
  }
}

const pressSave = `new Promise((resolve) => {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Save');
  new MutationObserver(() => button.textContent === 'Saved' && resolve(performance.now() - start))
    .observe(button, { childList: true, characterData: true, subtree: true });
  const start = performance.now();
  button.click();
})`;
