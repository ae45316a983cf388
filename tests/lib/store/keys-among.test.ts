import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { keysAmong } from '@/lib/store/keys-among';

const keyOf = (number: number) => String(number).padStart(4, '0');

async function storeOf(numbers: readonly number[]) {
  globalThis.indexedDB = new IDBFactory();
  const database = await openDB('keys', 1, { upgrade: (made) => void made.createObjectStore('rows') });
  await Promise.all(numbers.map((number) => database.put('rows', true, keyOf(number))));
  return database.transaction('rows').store;
}

const numbers = fc.uniqueArray(fc.nat(600), { maxLength: 60 });

it('never says of a key that is there that it is not', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, numbers, async (there, asked) => {
      const mayBe = await keysAmong(await storeOf(there), asked.map(keyOf));
      for (const number of asked) if (there.includes(number)) expect(mayBe(keyOf(number))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('knows in one question what is not there, among others that are', async () => {
  const store = await storeOf([3, 5, 7, 11, 40]);
  const getAllKeys = vi.spyOn(store, 'getAllKeys');
  const asked = Array.from({ length: 30 }, (_, number) => number);
  const mayBe = await keysAmong(store, asked.toReversed().map(keyOf));
  expect(asked.filter((number) => mayBe(keyOf(number)))).toEqual([3, 5, 7, 11]);
  expect(getAllKeys).toHaveBeenCalledTimes(1);
});

it('leaves each to be looked for where many others lie between', async () => {
  const store = await storeOf(Array.from({ length: 400 }, (_, number) => number));
  const asked = [...Array.from({ length: 20 }, (_, number) => 1_000 + number), 0];
  const mayBe = await keysAmong(store, asked.map(keyOf));
  expect(asked.every((number) => mayBe(keyOf(number)))).toBe(true);
});
