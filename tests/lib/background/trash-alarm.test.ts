import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { App } from '@/lib/background/compose';
import { trashMs } from '@/lib/background/trash';
import { watchTrashAlarm } from '@/lib/background/trash-alarm';
import { bookmarkOf } from '../../support/bookmarks';
import { eventually } from '../../support/eventually';
import { createStore } from '../../support/store';

let app: App;
const old = bookmarkOf({ url: 'https://news.example/old', deletedAt: 1_000 });

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.alarms.create('empty-trash', { periodInMinutes: 1_440 });
  globalThis.indexedDB = new IDBFactory();
  app = { store: createStore(), now: () => 1_000 + trashMs };
  await app.store.save(old, () => old);
});

const alarms = () =>
  eventually(async () => {
    const all = await fakeBrowser.alarms.getAll();
    expect(all).toHaveLength(1);
    return all;
  });
const gone = () =>
  eventually(async () => expect(await app.store.get(old.id)).toEqual({ ok: true, value: null }));

it('asks to be woken once a day, and looks at once, where no alarm is set', async () => {
  await fakeBrowser.alarms.clearAll();
  watchTrashAlarm(app);
  await gone();
  expect(await alarms()).toMatchObject([{ name: 'empty-trash', periodInMinutes: 1_440 }]);
});

it('keeps the hour of an alarm that is there', async () => {
  const before = await alarms();
  watchTrashAlarm(app);
  await app.store.get(old.id);
  expect(await alarms()).toEqual(before);
  expect(await app.store.get(old.id)).not.toEqual({ ok: true, value: null });
});

it('empties what is old when the alarm rings, and at no other alarm', async () => {
  watchTrashAlarm(app);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: 0 });
  expect(await app.store.get(old.id)).not.toEqual({ ok: true, value: null });
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'empty-trash', scheduledTime: 0 });
  await gone();
});

it('empties what is old when the browser starts', async () => {
  watchTrashAlarm(app);
  await fakeBrowser.runtime.onStartup.trigger();
  await gone();
});
