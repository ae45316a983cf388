import { expect, test } from './support/sync-journey';
import { FirefoxProfile } from './support/sync-profile';

test('two Chromium profiles and a Firefox one show the same library by way of one Apache', async ({
  openChromium,
  firefox,
  folder,
}) => {
  const encryption = { type: 'passphrase', passphrase: 'correct horse' } as const;
  const first = await openChromium();
  await first.save('Here first');
  await first.connect(folder, encryption);

  const fox = await FirefoxProfile.open(firefox);
  await fox.save('From the fox');
  expect(await fox.do('prepareRemote', { id: 'server', setup: folder, encryption })).toMatchObject({
    here: 1,
    there: 1,
    both: 0,
    profiles: [{ browser: 'Chrome' }],
    faults: [],
  });
  await fox.do('connectRemote', { id: 'server' });
  await fox.sync();
  expect(await fox.titles()).toEqual(['From the fox', 'Here first']);

  const second = await openChromium();
  await second.connect(folder, encryption);
  await first.sync();
  for (const profile of [first, second]) expect(await profile.titles()).toEqual(await fox.titles());

  // An edit on each side, offline to each other, of one bookmark: no field knows of the other.
  const { id } = await first.find('Here first');
  await first.do('editBookmark', { id, edit: { note: 'Read it twice' } });
  await fox.do('editBookmark', { id, edit: { addTags: ['agents'], starred: true } });
  for (const profile of [first, fox, second, first, fox]) await profile.sync();
  for (const profile of [first, fox, second]) {
    expect(await profile.find('Here first')).toMatchObject({
      note: 'Read it twice',
      tags: ['agents'],
      starred: true,
    });
  }
});
