import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import type { Query } from './support/screen';
import * as step from './support/steps';

const saveAll: Query = { role: 'button', name: 'Save all tabs…' };
const leftOut: Query = { role: 'region', name: 'Left out' };

test('all tabs of the window are saved once leave is given, and the report says what was left out', async ({
  visible,
  display,
  site,
}) => {
  const screen = await visible.openExtensionPage('options.html');
  for (const path of ['/article.html', '/news.html?utm_source=x', '/news.html#again']) {
    await visible.openTab(site.url(path));
  }
  const before = [...site.requests];
  const popup = await visible.clickToolbar();
  await popup.waitFor(saveAll);
  // The browser's own question takes the focus, which closes the popup; the keys answer it.
  await popup.click(saveAll).catch(() => undefined);
  await expect
    .poll(
      async () => {
        await display.press('Tab');
        await display.press('Return');
        return (await readLibrary(screen)).length;
      },
      { intervals: [1_500] },
    )
    .toBe(2);
  expect((await readLibrary(screen)).map(({ url, awaitsDetails }) => ({ url, awaitsDetails }))).toEqual([
    { url: site.url('/article.html'), awaitsDetails: true },
    { url: site.url('/news.html'), awaitsDetails: true },
  ]);
  // A key too many may load a page again; nothing that no tab showed is asked for.
  expect(new Set(site.requests)).toEqual(new Set(before));

  const again = await visible.clickToolbar();
  await again.waitFor(saveAll);
  await again.click(saveAll);
  await step.waitForStatus(again, /0 tabs saved · 2 saved before · \d left out/);
  expect(await again.text(leftOut)).toContain('not a page of the web');
});
