import { expect, test } from './support/sync-journey';
import type { SyncProfile } from './support/sync-profile';

/** Two more rounds than anything needs: what is not the same then never will be. */
async function settle(...profiles: readonly SyncProfile[]): Promise<void> {
  for (let turn = 0; turn < 2; turn++) for (const profile of profiles) await profile.sync();
}

test('joining with content on both sides brings it together, as its preview said', async ({
  openChromium,
  folder,
}) => {
  const [one, other] = [await openChromium(), await openChromium()];
  for (const title of ['Both', 'Only there', 'There, in the trash']) await one.save(title);
  const trashed = await one.find('There, in the trash');
  await one.do('removeBookmark', { id: trashed.id });
  await one.connect(folder);

  for (const title of ['Both', 'Only here']) await other.save(title);
  // Deleted there long ago, it is wanted here: joining takes nothing away.
  await other.save('There, in the trash');
  expect(
    await other.do('prepareRemote', { id: 'server', setup: folder, encryption: { type: 'none' } }),
  ).toMatchObject({
    here: 3,
    there: 2,
    both: 1,
    faults: [],
  });
  // Nothing was merged for the preview.
  expect(await other.titles()).toEqual(['Both', 'Only here', 'There, in the trash']);
  await other.do('connectRemote', { id: 'server' });
  await settle(other, one);
  const all = ['Both', 'Only here', 'Only there', 'There, in the trash'];
  expect(await other.titles()).toEqual(all);
  expect(await one.titles()).toEqual(all);
});

test('edits made on both sides of a broken line all count', async ({ openChromium, folder, gate }) => {
  const [one, other] = [await openChromium(), await openChromium()];
  for (const title of ['Edited twice', 'Edited and removed', 'Tagged twice']) await one.save(title);
  await one.connect(folder);
  await other.connect(folder);
  const [edited, removed, tagged] = await Promise.all(
    ['Edited twice', 'Edited and removed', 'Tagged twice'].map(async (title) => (await one.find(title)).id),
  );
  if (!edited || !removed || !tagged) throw new Error('not saved');

  gate.watch(() => false);
  await one.do('editBookmark', { id: edited, edit: { note: 'From one', starred: true } });
  await one.do('removeBookmark', { id: removed });
  await one.do('editBookmark', { id: tagged, edit: { addTags: ['one', 'shared'] } });
  expect(await one.ask('syncNow', { id: 'server' })).toEqual({
    ok: false,
    error: { type: 'RemoteUnreachable' },
  });
  expect((await one.remote('server')).state).toMatchObject({
    failures: 1,
    problem: { type: 'RemoteUnreachable' },
  });
  await other.do('editBookmark', { id: edited, edit: { note: 'From the other, later', status: 'read' } });
  await other.do('editBookmark', { id: removed, edit: { note: 'Still read here' } });
  await other.do('editBookmark', { id: tagged, edit: { addTags: ['other', 'shared'] } });
  gate.open();

  await settle(one, other);
  for (const profile of [one, other]) {
    expect(await profile.find('Edited twice')).toMatchObject({
      note: 'From the other, later',
      starred: true,
      status: 'read',
    });
    // In the trash everywhere, with what was written meanwhile: whoever restores it has it all.
    const inTrash = await profile.find('Edited and removed');
    expect(inTrash.deletedAt).not.toBeNull();
    expect(inTrash.note).toBe('Still read here');
    expect([...(await profile.find('Tagged twice')).tags].sort()).toEqual(['one', 'other', 'shared']);
  }
  expect((await one.remote('server')).state).toMatchObject({ failures: 0, problem: null });
});

test('a tag kept to one profile never leaves it, until it may', async ({ openChromium, folder }) => {
  const [one, other] = [await openChromium(), await openChromium()];
  await one.save('Page');
  const { id } = await one.find('Page');
  await one.do('keepTagLocal', { tag: 'secret', isLocal: true });
  await one.do('editBookmark', { id, edit: { addTags: ['Secret', 'open'] } });
  await one.connect(folder);
  await other.connect(folder);
  expect((await other.find('Page')).tags).toEqual(['open']);
  await one.do('keepTagLocal', { tag: 'secret', isLocal: false });
  await settle(one, other);
  expect([...(await other.find('Page')).tags].sort()).toEqual(['Secret', 'open']);
});
