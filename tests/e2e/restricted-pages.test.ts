import { expect, test } from './support/journey';
import { readLibrary } from './support/library';
import type { Site } from './support/site';
import * as step from './support/steps';

/**
 * From the click on Save to the answer, whatever the page does. The product gives a page 3 s to let itself be read;
 * the rest is room for a busy machine, and still far from a hang.
 */
const limitMs = 6_000;

interface Case {
  readonly name: string;
  readonly address: (site: Site) => string;
  /** Null where there is no web page, so that the popup says so instead of offering to save. */
  readonly saved: { readonly url: (site: Site) => string; readonly title: RegExp } | null;
}

const atSite = (path: string, title: RegExp): Omit<Case, 'name'> => ({
  address: (site) => site.url(path),
  saved: { url: (site) => site.url(path), title },
});
const nothing = (address: string): Omit<Case, 'name'> => ({ address: () => address, saved: null });
const closedPort = 'http://127.0.0.1:1/closed';
const store = 'https://chromewebstore.google.com/detail/abc';

const cases: readonly Case[] = [
  { name: 'a page of the browser', ...nothing('chrome://version/') },
  { name: 'a blank tab', ...nothing('about:blank') },
  { name: 'a data: address', ...nothing('data:text/html,<title>Data</title><h1>x</h1>') },
  { name: 'a file of this computer', ...nothing('file:///etc/hostname') },
  // Chromium keeps this address to itself, whatever the gesture.
  {
    name: 'the source view of a page',
    address: (site) => `view-source:${site.url('/article.html')}`,
    saved: null,
  },
  { name: 'a PDF', ...atSite('/report.pdf', /report/i) },
  { name: 'a JSON file', ...atSite('/data.json', /data/i) },
  { name: 'an SVG drawing', ...atSite('/drawing.svg', /drawing/i) },
  { name: 'a page in a CSP sandbox', ...atSite('/sandboxed', /A page in a sandbox/) },
  { name: 'a page that never finishes loading', ...atSite('/slow', /A page that keeps loading/) },
  { name: 'a page not found', ...atSite('/missing', /Page not found/) },
  { name: 'the extension store', address: () => store, saved: { url: () => store, title: /./ } },
  {
    name: 'a site that refuses the connection',
    address: () => closedPort,
    saved: { url: () => closedPort, title: /./ },
  },
];

for (const { name, address, saved } of cases) {
  // A browser of its own for each: scripting some of these tabs can take the driver's connection down.
  test(`${name} is ${saved ? 'saved with its address and a title' : 'not offered for saving, in words'}`, async ({
    extension,
    site,
  }) => {
    const page = await extension.context.newPage();
    // Some of these never "load"; what the tab shows is enough.
    await page.goto(address(site), { waitUntil: 'commit', timeout: 3_000 }).catch(() => undefined);
    if (saved) await extension.waitForTab(address(site));
    const popup = await extension.clickToolbar(page);
    if (!saved) {
      await expect.poll(() => popup.text()).toContain('Nothing to save here');
      expect(await popup.count(step.save)).toBe(0);
      return;
    }
    await popup.waitFor(step.save);
    const clickedAt = Date.now();
    await popup.click(step.save);
    await popup.waitFor(step.saved);
    expect(Date.now() - clickedAt).toBeLessThan(limitMs);
    const [bookmark] = await readLibrary(popup);
    expect(bookmark?.url).toBe(saved.url(site));
    expect(bookmark?.title).toMatch(saved.title);
  });
}

test('a page that wanders off while it is saved is never mixed with the next one', async ({
  extension,
  site,
}) => {
  const page = await extension.openTab(site.url('/wanders?ms=1500'));
  const popup = await extension.clickToolbar(page);
  await popup.waitFor(step.save);
  await page.waitForURL('**/article.html');
  await step.savePage(popup);
  const [bookmark] = await readLibrary(popup);
  expect(bookmark?.url).toBe(site.url('/wanders?ms=1500'));
  expect(bookmark?.title).toBe('A page that wanders off');
  expect(bookmark?.authors).toEqual([]);
});
