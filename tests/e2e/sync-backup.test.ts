import type { HiddenRow } from '@/lib/store/schema';
import { expect, test } from './support/journey';
import { rowsOf } from './support/library';
import { ChromiumProfile, FirefoxProfile, type SyncProfile } from './support/sync-profile';

/** What the browser does to a library that it finds damaged: it is gone, with all that was in it. */
const loseLibrary = `(async () => {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('panelmark');
    request.onsuccess = resolve;
    request.onerror = reject;
  });
})()`;

async function keepThenLose(profile: SyncProfile): Promise<void> {
  // The background looks after its own remotes a moment after whoever woke it.
  await expect.poll(async () => (await profile.remotes()).map(({ id }) => id)).toContain('backup');
  await profile.save('Kept safe');
  const { id } = await profile.save('Kept with a note');
  await profile.do('editBookmark', { id, edit: { note: 'And with this', addTags: ['safe'] } });
  await profile.do('saveSearch', { id: 'aaaaaaaaaa', name: 'Safe', query: 'tag:safe', isLocal: true });
  const point = await profile.do('makeRestorePoint', {});
  expect(point).toMatchObject({ bookmarks: 2 });
  await profile.sync('backup');
  await profile.evaluate(loseLibrary);
  expect(await profile.titles()).toEqual([]);
}

async function expectFound(profile: SyncProfile): Promise<void> {
  await profile.waitForTitles(['Kept safe', 'Kept with a note']);
  const note = async () => (await profile.find('Kept with a note')).note;
  await expect.poll(note).toBe('And with this');
  expect((await profile.find('Kept with a note')).tags).toEqual(['safe']);
  const records = await rowsOf<HiddenRow>(profile, 'hidden');
  const cells = records.flatMap((record) => record.cells.map(([name, value]) => [name, value]));
  expect(cells).toEqual([['?aaaaaaaaaa', { name: 'Safe', query: 'tag:safe' }]]);
}

test('a library that the browser lost comes back from the local backup at the next start', async ({
  extension,
}) => {
  const profile = await ChromiumProfile.open(extension);
  await keepThenLose(profile);
  await extension.killWorker(profile.screen);
  await profile.ask('listRestorePoints', {});
  await expectFound(profile);
  const library = await extension.openExtensionPage('library.html');
  await library.setViewportSize({ width: 1280, height: 800 });
  const searches = library.getByRole('region', { name: 'Saved searches' });
  await expect(searches.getByRole('link')).toHaveText(['SafeThis profile only']);

  const popup = await extension.openExtensionPage('popup.html');
  await expect(popup.getByRole('button', { name: /^The browser had lost your library/ })).toBeVisible();
  const options = await extension.openExtensionPage('options.html');
  const told = options.getByRole('status').filter({ hasText: '2 bookmarks came back from this backup' });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'All right' }).click();
  await expect(told).toHaveCount(0);
  await expect(options.getByRole('heading', { name: 'Backup on this device' })).toBeFocused();
  await expect(popup.getByRole('button', { name: /^The browser had lost/ })).toHaveCount(0);
});

test('the same in Firefox', async ({ firefox }) => {
  const profile = await FirefoxProfile.open(firefox);
  await keepThenLose(profile);
  await firefox.endEventPage();
  await profile.ask('listRestorePoints', {});
  await expectFound(profile);
});

test('a restore point brings back what is missing, and leaves what was written since', async ({
  extension,
}) => {
  const profile = await ChromiumProfile.open(extension);
  for (const title of ['Page stays', 'Page is removed', 'Page is deleted for good'])
    await profile.save(title);
  const [point] = [await profile.do('makeRestorePoint', {})];
  const id = async (title: string) => (await profile.find(title)).id;
  await profile.do('editBookmark', { id: await id('Page stays'), edit: { note: 'Since' } });
  const gone = await id('Page is deleted for good');
  for (const one of [await id('Page is removed'), gone]) await profile.do('removeBookmark', { id: one });
  await profile.do('deleteForever', { ids: [gone] });
  expect(await profile.titles()).toEqual(['Page stays']);
  expect(await profile.do('restore', { id: point.id })).toBe(2);
  expect(await profile.titles()).toEqual(['Page is deleted for good', 'Page is removed', 'Page stays']);
  expect((await profile.find('Page stays')).note).toBe('Since');
  expect(await profile.do('restore', { id: point.id })).toBe(0);
  expect(await profile.ask('restore', { id: '1-1-weekly' })).toEqual({
    ok: false,
    error: { type: 'RestorePointUnreadable' },
  });
});
