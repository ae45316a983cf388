import type { Display } from './support/display';
import { expect, test } from './support/journey';
import { until } from './support/wait';

/** Goes to the address bar, says the keyword, and looks for words. */
async function look(display: Display, words: string): Promise<void> {
  await display.press('ctrl+l');
  await display.type('pm');
  await display.press('Tab');
  await display.type(words);
}

test('the address bar offers saved pages after "pm"; Enter shows all in the library', async ({
  visible,
  display,
  site,
}) => {
  const url = site.url('/news.html');
  const page = await visible.openTab(url);
  await display.press('alt+shift+s');
  const screen = await visible.openExtensionPage('library.html');
  await expect(screen.getByRole('link', { name: /Quillworks Releases Heron/ })).toBeVisible();
  await page.goto('about:blank');
  await page.bringToFront();

  // The best hit is the first below the line that is always there.
  await until(
    async () => {
      await look(display, 'heron');
      await new Promise((resolve) => setTimeout(resolve, 700));
      await display.press('Down');
      await display.press('Return');
      await page.waitForURL(url, { timeout: 2_000 }).catch(() => undefined);
      return page.url() === url;
    },
    { what: 'the saved page to open from the address bar' },
  );

  await look(display, 'heron phone');
  await display.press('Return');
  await page.waitForURL(/library\.html#\?q=heron\+phone/);
  await expect(page.getByRole('listitem').filter({ hasText: 'Quillworks Releases Heron' })).toBeVisible();
});
