import { AccountServer } from './support/account-server';
import { ExtensionBrowser } from './support/chromium';
import { reachableBuild } from './support/reachable-build';
import { expect, test } from './support/sync-journey';
import { ChromiumProfile } from './support/sync-profile';

test('profiles of one browser account share the core of every bookmark, without anybody setting anything up', async () => {
  const account = await AccountServer.start();
  const build = reachableBuild(account.preamble);
  const open = async () =>
    ChromiumProfile.open(await ExtensionBrowser.launch({ extensionFolder: build.folder }));
  const [one, other] = await Promise.all([open(), open()]);
  try {
    // The browser says so to every profile of the account.
    account.onChange((changes) => {
      for (const { browser } of [one, other]) {
        const tell = `chrome.storage.onChanged.dispatch(${JSON.stringify(changes)}, 'sync')`;
        void browser.worker().then((worker) => worker.evaluate(tell));
      }
    });
    for (const profile of [one, other]) {
      await expect.poll(async () => (await profile.remotes()).map(({ id }) => id)).toContain('account');
    }
    await one.save('Seen at work');
    const { id } = await one.find('Seen at work');
    await one.do('editBookmark', { id, edit: { addTags: ['agents'], note: 'Stays at work', starred: true } });
    await one.sync('account');
    await other.waitForTitles(['Seen at work']);
    expect(await other.find('Seen at work')).toMatchObject({
      tags: ['agents'],
      starred: true,
      note: '',
      awaitsDetails: true,
    });

    await other.do('editBookmark', { id, edit: { status: 'read' } });
    await other.sync('account');
    await expect.poll(async () => (await one.find('Seen at work')).status, { timeout: 20_000 }).toBe('read');
    expect((await one.find('Seen at work')).note).toBe('Stays at work');
    expect(await account.usedBytes()).toBeLessThan(102_400);
  } finally {
    await Promise.all([one, other].map(({ browser }) => browser.close()));
    build.remove();
    await account.stop();
  }
});
