import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { FirefoxBrowser } from './support/firefox';
import { FirefoxBrowser as Firefox } from './support/firefox';
import { expect, test } from './support/journey';
import { readRows } from './support/library';
import { createProfileFolder, removeFolder } from './support/processes';
import * as step from './support/steps';
import { until } from './support/wait';

const title = 'Quillworks Releases Heron, a Translation Model That Runs on a Phone';
const speakers = ['The Futurist', 'The Skeptic', 'The Founder', 'The Builder'];

/** What the library holds once it holds that many bookmarks. */
async function libraryOf(firefox: FirefoxBrowser, count: number): Promise<Bookmark[]> {
  const screen = await firefox.openTab(firefox.extensionUrl('options.html'));
  const enough = async () => {
    const bookmarks = await firefox.call<Bookmark[]>(screen, `() => ${readRows}`);
    return bookmarks.length >= count ? bookmarks : null;
  };
  const bookmarks = await until(enough, { what: `${count} bookmarks` });
  await firefox.closeTab(screen);
  return bookmarks;
}

function middleOf(firefox: FirefoxBrowser, tab: string, selector: string): Promise<{ x: number; y: number }> {
  const find = `(selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }`;
  return firefox.call(tab, find, selector);
}

test('Firefox: a click, Save, and the page is kept with its panel; opened again it says Saved', async ({
  firefox,
  site,
}) => {
  const tab = await firefox.openTab(site.url('/news.html'));
  const before = [...site.requests];
  const popup = await firefox.clickToolbar();
  await popup.waitFor({ role: 'heading', name: title, within: step.thisPage });
  await step.savePage(popup);
  await step.waitForStatus(popup, title);
  expect((await popup.find(step.takes)).map(({ name }) => name)).toEqual(speakers);
  expect(await popup.count(step.rows)).toBe(1);
  await popup.close();

  await firefox.endEventPage();
  await firefox.activate(tab);
  const again = await firefox.clickToolbar();
  await again.waitFor(step.saved);
  expect(await again.count(step.save)).toBe(0);
  await again.close();
  expect(site.requests).toEqual(before);

  const [bookmark, ...others] = await libraryOf(firefox, 1);
  expect(others).toEqual([]);
  expect(bookmark).toMatchObject({ title, url: site.url('/news.html'), sourceName: 'Lantern Wire' });
  expect(bookmark?.takes).toHaveLength(4);
});

test('Firefox: the context menu saves a page, a link and selected words, with the event page asleep', async ({
  firefox,
  site,
}) => {
  const article = await firefox.openTab(site.url('/article.html'));
  await firefox.endEventPage();
  await firefox.pickFromContextMenu(
    article,
    await middleOf(firefox, article, '.deck'),
    'Save page to Panelmark',
  );
  expect(await libraryOf(firefox, 1)).toMatchObject([
    { url: site.url('/article.html'), awaitsDetails: false },
  ]);

  const links = await firefox.openTab(site.url('/links.html'));
  await firefox.endEventPage();
  await firefox.pickFromContextMenu(
    links,
    await middleOf(firefox, links, '#to-news'),
    'Save link to Panelmark',
  );
  const [link] = await libraryOf(firefox, 2);
  expect(link).toMatchObject({
    url: site.url('/news.html'),
    title: 'Heron, on a phone',
    awaitsDetails: true,
  });

  await firefox.activate(article);
  await firefox.call(article, `() => getSelection().selectAllChildren(document.querySelector('#quotable'))`);
  const at = await middleOf(firefox, article, '#quotable');
  await firefox.pickFromContextMenu(article, at, 'Save selection to Panelmark');
  await expect
    .poll(async () =>
      (await libraryOf(firefox, 2)).flatMap(({ highlights }) => highlights.map(({ quote }) => quote)),
    )
    .toEqual([expect.stringContaining('A librarian who never says no')]);
});

test('Firefox: the shortcut saves, marks the button, and the popup says so', async ({ firefox, site }) => {
  await firefox.openTab(site.url('/news.html'));
  await firefox.endEventPage();
  await firefox.pressShortcut('s');
  await expect.poll(() => firefox.button()).toEqual({ badge: '✓', title: `Saved: ${title}` });
  const popup = await firefox.clickToolbar();
  await step.waitForStatus(popup, `Saved: ${title}`);
  await popup.waitFor(step.saved);
});

for (const query of ['head=none&unsaid', 'head=title&ms=600'])
  test(`Firefox: the shortcut saves the story that an app goes to inside its page (${query})`, async ({
    firefox,
    site,
  }) => {
    const tab = await firefox.openTab(site.url(`/app/kiln?${query}`));
    await firefox.call(tab, `() => document.querySelector('main a').click()`);
    await firefox.pressShortcut('s');
    const [bookmark] = await libraryOf(firefox, 1);
    expect(bookmark).toMatchObject({
      title: 'The Ferry Reads the Tide by Itself',
      authors: ['Tobias Okafor'],
      publishedAt: '2026-05-19',
    });
  });

test('Firefox: on a page nobody may read the popup saves the address, or says that there is none', async ({
  firefox,
  site,
}) => {
  await firefox.openTab('about:config');
  const nothing = await firefox.clickToolbar();
  await expect.poll(() => nothing.text()).toContain('Nothing to save here');
  await nothing.close();

  const { context } = await firefox.bidi.command<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  await firefox.bidi.command('browsingContext.navigate', {
    context,
    url: site.url('/data.json'),
    wait: 'none',
  });
  await until(() => site.requestsTo('/data.json') > 0, { what: 'the JSON viewer' });
  await firefox.activate(context);
  const popup = await firefox.clickToolbar();
  await step.savePage(popup);
  await popup.close();
  expect(await libraryOf(firefox, 1)).toMatchObject([{ url: site.url('/data.json') }]);
});

test('Firefox: what was acknowledged is there after the browser was killed', async ({ site }) => {
  const profileFolder = createProfileFolder();
  try {
    const first = await Firefox.launch({ profileFolder });
    await first.openTab(site.url('/news.html'));
    const popup = await first.clickToolbar();
    await step.savePage(popup);
    await first.crash();
    const second = await Firefox.launch({ profileFolder });
    expect(await libraryOf(second, 1)).toMatchObject([{ title }]);
    await second.close();
  } finally {
    await removeFolder(profileFolder);
  }
});
