import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { count, details, filters, list, openLibrary, row, rows, search, wide } from './support/library-page';
import { checkLooks } from './support/looks';
import { expectNothingSideways } from './support/sideways';

/** Where the rows that are drawn do not follow one another, px; a row that was drawn for the keyboard stands apart. */
function gapsBetweenRows(screen: Page): Promise<readonly number[]> {
  return rows(screen).evaluateAll((items) => {
    const places = items.map((item) => ({
      at: Number(item.getAttribute('aria-posinset')),
      box: item.getBoundingClientRect(),
    }));
    return places.flatMap(({ at, box }, index) => {
      const before = places[index - 1];
      return before && before.at === at - 1 ? [Math.round(box.top - before.box.bottom)] : [];
    });
  });
}

test('rows follow one another at every width, however it came about', async ({ extension }) => {
  const screen = await openLibrary(extension, 60);
  const follows = async (width: number, how: string) => {
    await expect
      .poll(async () => new Set(await gapsBetweenRows(screen)), {
        message: `${how} at ${width} px`,
        timeout: 3_000,
      })
      .toEqual(new Set([0]));
    // As many as are in sight, and no more than a few beside them.
    const { height } = (await row(screen, 1).boundingBox()) ?? { height: 1 };
    const inSight = wide.height / height;
    expect(await rows(screen).count()).toBeLessThan(3 * inSight);
  };
  for (const width of [320, 400, 700]) {
    await screen.setViewportSize({ ...wide, width });
    await screen.reload();
    await follows(width, 'loaded');
    await screen.setViewportSize(wide);
    await follows(wide.width, 'widened');
    await screen.setViewportSize({ ...wide, width });
    await follows(width, 'narrowed');
    await screen.setViewportSize(wide);
    await row(screen, 2)
      .getByRole('button', { name: /^Details/ })
      .click();
    await expect(details(screen)).toBeVisible();
    await screen.setViewportSize({ ...wide, width });
    await screen.keyboard.press('Escape');
    await expect(details(screen)).toBeHidden();
    await follows(width, 'narrowed beneath details');
  }
});

test('axe finds nothing to complain about in either scheme', async ({ extension }) => {
  const screen = await openLibrary(extension, 60);
  await search(screen).fill('a');
  await expect(count(screen)).toHaveText(/found$/);
  await checkLooks(screen, 'found');
  await filters(screen)
    .getByRole('button', { name: /^Unread/ })
    .click();
  await screen.getByRole('checkbox', { name: 'Select all' }).click();
  await row(screen, 1)
    .getByRole('button', { name: /^Details/ })
    .click();
  await expect(details(screen).getByRole('heading', { level: 1 })).toBeVisible();
  await checkLooks(screen, 'selected');
  await screen.keyboard.press('?');
  await checkLooks(screen, 'keys');
  await screen.keyboard.press('Escape');
  await screen.setViewportSize({ width: 320, height: 640 });
  await screen.keyboard.press('Escape');
  await screen.getByRole('button', { name: 'Filters' }).click();
  await checkLooks(screen, 'filters');
});

test('in a side panel, and at 200 %, one thing at a time has the room, and nothing scrolls sideways', async ({
  extension,
}) => {
  const screen = await openLibrary(extension, 60);
  await screen.setViewportSize({ width: 320, height: 640 });
  await expect(filters(screen)).toBeHidden();
  await screen.getByRole('button', { name: 'Filters' }).click();
  await expect(filters(screen)).toBeVisible();
  await expectNothingSideways(screen, 320);
  await screen.getByRole('button', { name: 'Filters' }).click();

  await screen.mouse.move(160, 400);
  await screen.mouse.wheel(0, 1_500);
  await expect.poll(() => screen.evaluate('scrollY')).toBeGreaterThan(1_000);
  // Pressing it may scroll it out from under a bar first.
  await screen.evaluate(`addEventListener('click', () => { globalThis.leftAt ??= scrollY; }, true)`);
  const middle = list(screen).locator('li').filter({ visible: true }).nth(8);
  await middle.getByRole('button', { name: /^Details/ }).click();
  await expect(details(screen).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(list(screen)).toBeHidden();
  await expectNothingSideways(screen, 320);
  await screen.screenshot({ path: test.info().outputPath('side-panel-details.png') });
  await details(screen).getByRole('button', { name: 'Back' }).click();
  await expect
    .poll(() => screen.evaluate('Math.round(scrollY)'))
    .toBe(Math.round(await screen.evaluate<number>('leftAt')));

  await screen.setViewportSize(wide);
  await extension.setZoom(screen, 2);
  await expectNothingSideways(screen, wide.width / 2);
  await screen.screenshot({ path: test.info().outputPath('at-200-percent.png') });
});
