import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/sync-journey';

const passphrase = (words: string) => ({ type: 'passphrase', passphrase: words }) as const;

test('a remote that was emptied is filled again, and nobody loses anything', async ({
  openChromium,
  folder,
}) => {
  const [one, other] = [await openChromium(), await openChromium()];
  for (const title of ['Page A', 'Page B']) await one.save(title);
  await one.connect(folder);
  await other.connect(folder);
  await other.save('Page C');
  await other.sync();
  for (const file of readdirSync(folder.onDisk)) rmSync(join(folder.onDisk, file));
  await one.save('Page D');
  for (const profile of [one, other, one, other, one]) await profile.sync();
  for (const profile of [one, other])
    expect(await profile.titles()).toEqual(['Page A', 'Page B', 'Page C', 'Page D']);
  const third = await openChromium();
  await third.connect(folder);
  expect(await third.titles()).toEqual(['Page A', 'Page B', 'Page C', 'Page D']);
});

test('another passphrase is said, changes nothing, and once it is told all is well', async ({
  openChromium,
  folder,
}) => {
  const [one, other] = [await openChromium(), await openChromium()];
  await one.save('Sealed by one');
  await one.connect(folder, passphrase('correct horse'));
  await other.save('Sealed by the other');
  const preview = await other.do('prepareRemote', {
    id: 'server',
    setup: folder,
    encryption: passphrase('wrong horse'),
  });
  expect(preview).toMatchObject({ here: 1, there: 0, faults: [{ fault: 'secret', count: 1 }] });
  await other.do('connectRemote', { id: 'server' });
  await other.sync();
  const before = readdirSync(folder.onDisk);
  expect(await other.titles()).toEqual(['Sealed by the other']);
  expect((await other.remote('server')).state.faults).toEqual([{ fault: 'secret', count: 1 }]);

  await other.do('addSecret', { id: 'server', encryption: passphrase('correct horse') });
  expect(await other.titles()).toEqual(['Sealed by one', 'Sealed by the other']);
  expect((await other.remote('server')).state.faults).toEqual([]);
  // What one wrote is still there, as it was.
  for (const name of before) expect(readdirSync(folder.onDisk)).toContain(name);
  await one.sync();
  expect((await one.remote('server')).state.faults).toMatchObject([{ fault: 'secret' }]);
  await one.do('addSecret', { id: 'server', encryption: passphrase('wrong horse') });
  expect(await one.titles()).toEqual(['Sealed by one', 'Sealed by the other']);
});

test('sealing what was plain leaves nothing plain behind', async ({ openChromium, folder }) => {
  const one = await openChromium();
  await one.save('In the open');
  await one.connect(folder);
  expect(await one.do('peekRemote', { id: 'server' })).toMatch(/^504d0100/);
  const code = await one.do('changeEncryption', {
    id: 'server',
    encryption: { type: 'key', key: 'A'.repeat(43) },
  });
  expect(code).toMatch(/^panelmark1\./);
  await one.sync();
  await one.sync();
  expect(await one.do('peekRemote', { id: 'server' })).toMatch(/^504d0101/);
  const headers = readdirSync(folder.onDisk).map((name) =>
    readFileSync(join(folder.onDisk, name)).subarray(0, 4),
  );
  expect([...new Set(headers.map((header) => header.toString('hex')))]).toEqual(['504d0101']);
});

test('leave taken back pauses a remote; given again, it goes on by itself', async ({
  openChromium,
  folder,
}) => {
  const one = await openChromium();
  await one.save('Page A');
  await one.connect(folder);
  await one.setReachable(false);
  await one.save('Page B');
  expect(await one.ask('syncNow', { id: 'server' })).toEqual({
    ok: false,
    error: { type: 'RemoteNotAllowed' },
  });
  expect((await one.remote('server')).state).toMatchObject({
    problem: { type: 'RemoteNotAllowed' },
    retryAt: null,
  });
  await one.setReachable(true);
  await expect.poll(async () => (await one.remote('server')).state.problem).toBeNull();
});

test('deletions of a large part of the library ask first', async ({ openChromium, folder }) => {
  const [one, other] = [await openChromium(), await openChromium()];
  const titles = Array.from({ length: 40 }, (_, number) => `Page ${String(number).padStart(2, '0')}`);
  for (const title of titles) await one.save(title);
  await one.connect(folder);
  await other.connect(folder);
  const ids = (await one.bookmarks()).filter(({ title }) => title < 'Page 30').map(({ id }) => id);
  await one.do('editBookmarks', { edits: ids.map((id) => ({ id, edit: {}, isRemoved: true })) });
  await one.sync();

  await other.save('New here');
  await other.sync();
  const { state } = await other.remote('server');
  expect(state.question).toMatchObject({ removes: 30, of: 41 });
  expect(state.question?.titles.length).toBeGreaterThan(5);
  expect(await other.titles()).toEqual(['New here', ...titles]);
  // Meanwhile it goes on telling others.
  await one.sync();
  expect(await one.titles()).toContain('New here');

  await other.do('answerMassRemoval', { id: 'server', answer: 'keep' });
  expect((await other.remote('server')).state.question).toBeNull();
  expect(await other.titles()).toEqual(['New here', ...titles]);
  await one.sync();
  expect(await one.titles()).toEqual(['New here', ...titles]);

  // Asked again and agreed to, they go, and a restore point can bring them back.
  await one.do('editBookmarks', { edits: ids.map((id) => ({ id, edit: {}, isRemoved: true })) });
  await one.sync();
  await other.sync();
  expect((await other.remote('server')).state.question).toMatchObject({ removes: 30 });
  await other.do('answerMassRemoval', { id: 'server', answer: 'accept' });
  expect(await other.titles()).toEqual(['New here', ...titles.slice(30)]);
  const points = await other.do('listRestorePoints', {});
  const point = points.find(({ id }) => id.endsWith('removal')); // the week's own may have been made since
  expect(point).toMatchObject({ bookmarks: 41 });
  expect(await other.do('restore', { id: point?.id ?? '' })).toBe(30);
  expect(await other.titles()).toEqual(['New here', ...titles]);
});
