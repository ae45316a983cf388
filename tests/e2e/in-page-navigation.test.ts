import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import * as step from './support/steps';

const next = {
  title: 'The Ferry Reads the Tide by Itself',
  authors: ['Tobias Okafor'],
  publishedAt: '2026-05-19',
  siteName: 'The Shoal',
};

for (const query of [
  'head=all',
  'head=title',
  'head=none',
  'head=none&unsaid',
  'head=title&unsaid&first=shown',
])
  test(`right after a story changed inside its page, that story is saved (${query})`, async ({
    extension,
    site,
  }) => {
    const page = await extension.openTab(site.url(`/app/kiln?${query}`));
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByRole('heading', { name: next.title }).waitFor();
    const popup = await extension.clickToolbar(page);
    await step.savePage(popup);
    const saved = await readLibrary(popup);
    expect(saved).toMatchObject([next]);
    expect(saved[0]?.aliases.join()).not.toContain('kiln');
    expect(saved[0]?.description).toContain('Rathlin');
    expect(saved[0]?.imageUrl ?? '').not.toContain('kiln');
  });

for (const query of ['head=all', 'head=title', 'head=none&blank', 'head=all&blank'])
  test(`saved while the next story is on its way, it is that story (${query})`, async ({
    extension,
    site,
  }) => {
    const page = await extension.openTab(site.url(`/app/kiln?${query}&ms=600`));
    // The click on the toolbar is the grant that keys and menu would give.
    await (await extension.clickToolbar(page)).close();
    const screen = await extension.openExtensionPage('options.html');
    const tabId = await step.tabIdOf(screen, page.url());
    const url = site.url(`/app/ferry?${query}&ms=600`);
    await page.getByRole('link', { name: 'Next' }).click({ noWaitAfter: true });
    const [answer] = await step.sendSaves(screen, [{ tabId, url, title: 'A Kiln | The Shoal' }]);
    expect(answer?.ok).toBe(true);
    expect(await readLibrary(screen)).toMatchObject([next]);
  });
