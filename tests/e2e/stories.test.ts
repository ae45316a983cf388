import type { Page } from '@playwright/test';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import type { ExtensionBrowser } from './support/chromium';
import { expect, test } from './support/journey';
import { checkLooks } from './support/looks';
import { seedLibrary } from './support/seed';
import { expectNothingSideways } from './support/sideways';

const now = Date.now();
const dayMs = 86_400_000;
const today = new Date(now).toISOString().slice(0, 10);

/** What some of the made-up bookmarks say instead: one story on three sites, one page under two addresses. */
const told: readonly Partial<Bookmark>[] = [
  {
    title: 'Quillworks’ Heron runs on phones with two gigabytes',
    siteName: 'Ship or Skip',
    description: 'The open model answers offline.',
  },
  {
    title: 'Hands on with Heron on three old phones',
    siteName: 'Silicon Post',
    description: 'Quillworks says that it needs no cloud.',
  },
  {
    title: 'Quillworks releases Heron, an open model for phones',
    siteName: 'The Ledger',
    tags: ['on-device'],
    url: 'https://ledger.example/heron-an-open-model-for-phones',
    aliases: ['https://ledger.example/heron-an-open-model-for-phones'],
  },
  {
    title: 'Quillworks releases Heron, an open model for phones',
    siteName: 'The Ledger',
    url: 'https://m.ledger.example/heron-an-open-model-for-phones',
    aliases: ['https://m.ledger.example/heron-an-open-model-for-phones'],
    note: 'Read this on the train.',
  },
];

/** The newest are those told above; the others lie in the weeks before. */
function change(bookmark: Bookmark, number: number): Bookmark {
  const savedAt = now - number * (dayMs / 2);
  const facts = told[number];
  if (!facts) return { ...bookmark, savedAt, publishedAt: new Date(savedAt).toISOString().slice(0, 10) };
  return { ...bookmark, status: 'unread', takes: [], savedAt, publishedAt: today, ...facts };
}

async function openLibrary(extension: ExtensionBrowser, route: string): Promise<Page> {
  // A page that opens no library of its own while the old one is written.
  const screen = await extension.openExtensionPage('options.html');
  await seedLibrary(screen, 400, change);
  await screen.goto(screen.url().replace(/options\.html.*/, `library.html${route}`));
  return screen;
}

/** No accessibility violation and nothing cut off sideways: light and dark, wide, narrow and enlarged. */
async function inspect(screen: Page, name: string): Promise<void> {
  for (const [size, width, height] of [
    ['wide', 1280, 900],
    ['200-percent', 640, 450],
    ['narrow', 320, 720],
  ] as const) {
    await screen.setViewportSize({ width, height });
    await checkLooks(screen, `${name}-${size}`);
    await expectNothingSideways(screen, width);
  }
  await screen.setViewportSize({ width: 1280, height: 900 });
}

test('a story that several sites tell is one thread, from any of its saves to the others', async ({
  extension,
}) => {
  const screen = await openLibrary(extension, '#?');
  const row = screen.getByRole('listitem').filter({ hasText: 'Hands on with Heron' });
  await expect(row.getByText('3 more on this story')).toBeVisible();
  await row.getByRole('button', { name: /^Details of Hands on/ }).click();
  const details = screen.getByRole('region', { name: 'Hands on with Heron on three old phones' });
  await details.getByText('3 more on this story').click();
  const thread = details.getByRole('list', { name: 'More on this story' });
  await expect(thread.getByRole('listitem')).toHaveCount(3);
  await expect(thread.getByRole('listitem').filter({ hasText: 'Ship or Skip' })).toContainText('shares: ');
  await inspect(screen, 'thread');
  await thread.getByRole('button', { name: /^Details of Quillworks’ Heron/ }).click();
  const other = screen.getByRole('region', { name: /^Quillworks’ Heron/ });
  await expect(other.getByText('3 more on this story')).toBeVisible();
  await screen.goBack();
  await expect(details).toBeVisible();
});

test('two saves of one page are merged by the user alone, or never offered again', async ({ extension }) => {
  const screen = await openLibrary(extension, '#?view=duplicates');
  const pairs = screen.getByRole('list', { name: 'Possible duplicates' }).locator('> li');
  await expect(pairs).toHaveCount(1);
  await expect(pairs.first()).toContainText('Read this on the train.');
  await inspect(screen, 'duplicates');
  await screen.getByRole('button', { name: /^Merge, keeping this one: .*\/\/ledger/ }).focus();
  await screen.keyboard.press('Enter');
  await expect(pairs).toHaveCount(0);
  await expect(screen.getByText('No two bookmarks look like one page.')).toBeVisible();
  await screen.getByRole('button', { name: /^Undo/ }).click();
  await expect(pairs).toHaveCount(1);
  await screen.getByRole('button', { name: /^Not the same/ }).click();
  await expect(pairs).toHaveCount(0);
  await screen.reload();
  await expect(screen.getByText('No two bookmarks look like one page.')).toBeVisible();
});

test('the overview leads from every bar to the bookmarks it stands for', async ({ extension }) => {
  const screen = await openLibrary(extension, '#?view=overview');
  const weeks = screen.getByRole('figure', { name: 'Saves per week' });
  await expect(weeks.getByRole('link')).toHaveCount(53);
  await inspect(screen, 'overview');
  await weeks.getByText('As a table').click();
  await expect(weeks.getByRole('table').getByRole('row')).toHaveCount(54);
  const last = weeks.locator('svg a').last();
  await last.focus();
  await screen.keyboard.press('ArrowLeft');
  const name = (await weeks.locator('svg a:focus').getAttribute('aria-label')) ?? '';
  const count = /: (\d+) save/.exec(name)?.[1];
  await screen.keyboard.press('Enter');
  await expect(screen.getByRole('searchbox', { name: 'Search bookmarks' })).toHaveValue(/^saved:\d{4}/);
  await expect(screen.getByRole('list', { name: 'Bookmarks' }).getByRole('listitem').first()).toHaveAttribute(
    'aria-setsize',
    count ?? '',
  );
  await screen.goBack();
  await expect(weeks).toBeVisible();
});
