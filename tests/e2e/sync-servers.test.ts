import { readPairingCode } from '@/lib/sync/pairing-code';
import { createPairingKey } from '@/lib/sync/secret-keys';
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

test('two Chromium profiles share a sealed library in Ceph, the second joined by a pairing code', async ({
  openChromium,
  bucket,
}) => {
  test.setTimeout(150_000);
  const [first, second] = [await openChromium(), await openChromium()];
  await first.save('Sealed in Ceph');
  await first.connect(bucket);
  const encryption = { type: 'key', key: createPairingKey() } as const;
  const code = await first.do('changeEncryption', { id: 'server', encryption });
  const pairing = await readPairingCode(`  ${code} `);
  if (!pairing.ok) throw new Error(pairing.error.type);
  expect(pairing.value).toEqual({ setup: bucket, encryption });
  await first.sync();
  await second.connect(pairing.value.setup, pairing.value.encryption);
  expect(await second.titles()).toEqual(['Sealed in Ceph']);
  await second.save('From the second');
  await second.sync();
  await first.sync();
  expect(await first.titles()).toEqual(['From the second', 'Sealed in Ceph']);
  expect(await second.do('peekRemote', { id: 'server' })).toMatch(/^504d0101/);
});
