import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from './support/sync-journey';
import type { ChromiumProfile } from './support/sync-profile';

const robots = { id: 'robots0000', name: 'Robots', query: 'Robots', isLocal: false };
const home = { id: 'home000000', name: 'Flat hunting', query: 'landlord', isLocal: true };

test('a saved search shows in the other profile, and one that stays does not leave', async ({
  openChromium,
  folder,
}) => {
  const [one, other] = [await openChromium(), await openChromium()];
  await one.save('Robots walk');
  await one.save('Models talk');
  for (const search of [robots, home]) await one.do('saveSearch', search);
  await one.connect(folder);
  // Searches are no bookmarks: the preview counts none.
  expect(
    await other.do('prepareRemote', { id: 'server', setup: folder, encryption: { type: 'none' } }),
  ).toMatchObject({ here: 0, there: 2, both: 0 });
  await other.do('connectRemote', { id: 'server' });
  await other.sync();
  await other.waitForTitles(['Models talk', 'Robots walk']);

  const screen = await openLibrary(other);
  const saved = screen.getByRole('region', { name: 'Saved searches' });
  await expect(saved.getByRole('link')).toHaveText(['Robots']);
  await saved.getByRole('link').click();
  await expect(screen.getByRole('list', { name: 'Bookmarks' }).getByRole('listitem')).toHaveCount(1);

  // Renamed there while its page is open here; the one that stays is renamed and deleted without a word.
  const first = await openLibrary(one);
  const named = first.getByRole('region', { name: 'Saved searches' }).getByRole('link');
  await expect(named.locator('bdi')).toHaveText(['Flat hunting', 'Robots']);
  await other.do('saveSearch', { ...robots, name: 'Walkers' });
  await other.sync();
  await one.do('saveSearch', { ...home, name: 'House hunting' });
  await one.sync();
  await expect(named.locator('bdi')).toHaveText(['House hunting', 'Walkers']);
  await one.do('removeSearch', { id: home.id });
  await one.do('removeSearch', { id: robots.id });
  await one.sync();
  await other.sync();
  await expect(saved).toHaveCount(0);

  const words = textIn(folder.onDisk);
  expect(words).toContain('Walkers');
  for (const secret of ['hunting', 'landlord', home.id]) expect(words).not.toContain(secret);
});

async function openLibrary({ browser }: ChromiumProfile) {
  const screen = await browser.openExtensionPage('library.html');
  await screen.setViewportSize({ width: 1280, height: 800 });
  return screen;
}

/** All that segments which are not sealed say. */
function textIn(folderOnDisk: string): string {
  const files = readdirSync(folderOnDisk, { recursive: true, encoding: 'utf8' });
  const segments = files.filter((name) => /-[0-9a-f]{16}$/.test(name));
  expect(segments.length).toBeGreaterThan(1);
  return segments.map((name) => gunzipSync(readFileSync(join(folderOnDisk, name)).subarray(4))).join('\n');
}
