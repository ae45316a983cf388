import { type ListedBlob, type Remote, RemoteFailure } from '@/lib/sync/remote';

/** Somewhere to try a remote at. Nothing here knows Node or a test runner: the same cases run inside browsers. */
export interface RemotePlace {
  /** A remote at an empty spot of that name, a fresh one each time it is asked; the same name leads to the same spot. */
  open(spot: string): Promise<Remote>;
  /** Puts files and folders there that are not ours. */
  addStrangers(spot: string): Promise<void>;
  /** The largest blob it takes. */
  readonly largestBytes: number;
  /** How many names it is filled with; S3 lists a thousand at a time. */
  readonly manyNames: number;
  /** False where a listing does not say how large things are. */
  readonly saysSizes: boolean;
  /** True where one who writes a name may be told that another one is writing it. */
  readonly locksNames?: boolean;
}

/** One promise of `Remote`. Rejects when the remote does not keep it. */
export interface RemoteCase {
  readonly name: string;
  run(place: RemotePlace): Promise<void>;
}

/** Never aborts. */
export const never = new AbortController().signal;

export const remoteCases: readonly RemoteCase[] = [
  {
    name: 'is empty at first, and there after that',
    async run(place) {
      const remote = await place.open('empty');
      equal(await remote.list(never), []);
      equal(await remote.list(never), []);
    },
  },
  {
    name: 'gives back what it was given: nothing, one byte, every byte, the largest blob',
    async run(place) {
      const remote = await place.open('round-trip');
      const blobs = new Map([
        ['none', new Uint8Array()],
        ['one', Uint8Array.of(0)],
        ['every', Uint8Array.from({ length: 512 }, (_, at) => at)],
        ['html-alike', new TextEncoder().encode('PM<!doctype html>\r\n<form>\r\n')],
        ['large', noise(place.largestBytes)],
      ]);
      for (const [name, bytes] of blobs) {
        await remote.put(name, bytes, never);
        sameBytes(await remote.get(name, never), bytes, name);
      }
      const sizeByName = new Map((await remote.list(never)).map(({ name, sizeBytes }) => [name, sizeBytes]));
      for (const [name, { length }] of blobs) equal(sizeByName.get(name), place.saysSizes ? length : null);
    },
  },
  {
    name: 'takes every name there may be',
    async run(place) {
      const remote = await place.open('odd-names');
      const names = [
        '0',
        '7-7',
        '-',
        `a${'-'.repeat(62)}b`,
        'z'.repeat(64),
        '0123456789-0-zzzzzzzzz-f00',
        'xn--a',
      ];
      for (const name of names) await remote.put(name, noise(name.length), never);
      equal(namesOf(await remote.list(never)), names.toSorted());
      for (const name of names) sameBytes(await remote.get(name, never), noise(name.length), name);
      for (const name of names) await remote.remove(name, never);
      equal(await remote.list(never), []);
    },
  },
  {
    name: 'has nothing where nothing is, and removing that is done',
    async run(place) {
      const remote = await place.open('nothing');
      await remote.list(never);
      equal(await remote.get('not-there', never), null);
      await remote.remove('not-there', never);
      await remote.put('there', noise(10), never);
      await remote.remove('there', never);
      await remote.remove('there', never);
      equal(await remote.get('there', never), null);
    },
  },
  {
    name: 'reads, writes and removes before it was ever listed',
    async run(place) {
      equal(await (await place.open('unlisted-get')).get('not-there', never), null);
      await (await place.open('unlisted-remove')).remove('not-there', never);
      const remote = await place.open('unlisted-put');
      await remote.put('first', noise(10), never);
      equal(namesOf(await remote.list(never)), ['first']);
    },
  },
  {
    name: 'takes the same again',
    async run(place) {
      const remote = await place.open('again');
      for (let time = 0; time < 3; time++) await remote.put('same', noise(5_000), never);
      sameBytes(await remote.get('same', never), noise(5_000), 'same');
      equal(namesOf(await remote.list(never)), ['same']);
    },
  },
  {
    name: 'shows in a listing what was written and removed before',
    async run(place) {
      const remote = await place.open('listing');
      const names: string[] = [];
      for (const name of ['c', 'a', 'b']) {
        await remote.put(name, noise(100), never);
        names.push(name);
        equal(namesOf(await remote.list(never)), names.toSorted());
      }
      while (names.length > 0) {
        await remote.remove(names.pop() ?? '', never);
        equal(namesOf(await remote.list(never)), names.toSorted());
      }
    },
  },
  {
    name: 'survives 30 who write the same at once',
    async run(place) {
      const remotes = await Promise.all(range(30).map(() => place.open('one-name')));
      const bytes = noise(Math.min(200_000, place.largestBytes));
      const puts = await Promise.allSettled(remotes.map((remote) => remote.put('raced', bytes, never)));
      for (const put of puts) if (put.status === 'rejected' && !isLock(place, put.reason)) throw put.reason;
      const [remote] = remotes;
      sameBytes((await remote?.get('raced', never)) ?? null, bytes, 'raced');
      equal(namesOf((await remote?.list(never)) ?? []), ['raced']);
    },
  },
  {
    name: 'survives 30 who write different things at once, where nothing was before',
    async run(place) {
      const remotes = await Promise.all(range(30).map(() => place.open('many-at-once')));
      await Promise.all(remotes.map((remote, at) => remote.put(`name-${at}`, noise(1_000 + at), never)));
      const [remote = await place.open('many-at-once')] = remotes;
      equal(
        namesOf(await remote.list(never)),
        range(30)
          .map((at) => `name-${at}`)
          .toSorted(),
      );
      for (const at of range(30))
        sameBytes(await remote.get(`name-${at}`, never), noise(1_000 + at), `name-${at}`);
    },
  },
  {
    name: 'gives the whole blob or none while it is removed',
    async run(place) {
      const remote = await place.open('removal');
      const bytes = noise(Math.min(100_000, place.largestBytes));
      for (const name of ['p', 'q', 'r']) {
        await remote.put(name, bytes, never);
        const [found] = await Promise.all([remote.get(name, never), remote.remove(name, never)]);
        if (found) sameBytes(found, bytes, name);
        equal(await remote.get(name, never), null);
      }
    },
  },
  {
    name: 'lists every one of many',
    async run(place) {
      const remote = await place.open('many');
      const names = range(place.manyNames).map((at) => `many-${at}`);
      await eachOf(names, 24, (name) => remote.put(name, noise(3), never));
      const listed = await remote.list(never);
      equal(namesOf(listed), names.toSorted());
      if (place.saysSizes) equal(new Set(listed.map(({ sizeBytes }) => sizeBytes)), new Set([3]));
    },
  },
  {
    name: 'works beside strangers’ files, and leaves them alone',
    async run(place) {
      const remote = await place.open('strangers');
      await remote.list(never);
      await place.addStrangers('strangers');
      const before = namesOf(await remote.list(never));
      await remote.put('ours', noise(10), never);
      equal(namesOf(await remote.list(never)), [...before, 'ours'].toSorted());
      await remote.remove('ours', never);
      equal(namesOf(await remote.list(never)), before);
    },
  },
  {
    name: 'keeps two places apart, also when one’s name begins with the other’s',
    async run(place) {
      const [long, short] = [await place.open('place-apart'), await place.open('place')];
      await long.put('a', noise(1), never);
      equal(await short.list(never), []);
      await short.put('b', noise(2), never);
      equal(namesOf(await long.list(never)), ['a']);
      equal(await long.get('b', never), null);
      await short.remove('a', never);
      equal(namesOf(await long.list(never)), ['a']);
    },
  },
  {
    name: 'does nothing once it is called off',
    async run(place) {
      const remote = await place.open('called-off');
      const reason = new Error('called off');
      const off = AbortSignal.abort(reason);
      for (const act of [
        () => remote.list(off),
        () => remote.get('x', off),
        () => remote.put('x', noise(1), off),
        () => remote.remove('x', off),
      ]) {
        equal(await act().catch((thrown: unknown) => thrown), reason);
      }
      equal(await remote.list(never), []);
    },
  },
  {
    name: 'stops soon when it is called off midway, and works after that',
    async run(place) {
      const remote = await place.open('midway');
      await remote.list(never);
      const bytes = noise(place.largestBytes);
      const reason = new Error('called off');
      const controller = new AbortController();
      const startedAt = Date.now();
      const put = remote.put('cut', bytes, controller.signal).catch((thrown: unknown) => thrown);
      controller.abort(reason);
      equal(await put, reason);
      if (Date.now() - startedAt > 2_000) throw new Error('it took too long to stop');
      await remote.put('cut', bytes, never);
      sameBytes(await remote.get('cut', never), bytes, 'cut');
    },
  },
];

function isLock({ locksNames = false }: RemotePlace, thrown: unknown): boolean {
  return locksNames && thrown instanceof RemoteFailure && thrown.problem.type === 'RemoteLocked';
}

/** The same bytes for the same length every time, that no compression makes shorter. */
function noise(sizeBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeBytes);
  let state = sizeBytes ^ 0x9e3779b9;
  for (let at = 0; at < sizeBytes; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function namesOf(blobs: readonly ListedBlob[]): string[] {
  return blobs.map(({ name }) => name).toSorted();
}

async function eachOf<Value>(values: readonly Value[], atOnce: number, act: (value: Value) => Promise<void>) {
  const left = values.values();
  const work = async () => {
    for (const value of left) await act(value);
  };
  await Promise.all(range(atOnce).map(work));
}

function equal(actual: unknown, expected: unknown): void {
  if (actual === expected || (!(expected instanceof Error) && describe(actual) === describe(expected)))
    return;
  throw new Error(`expected ${describe(expected).slice(0, 500)}, got ${describe(actual).slice(0, 500)}`);
}

function describe(value: unknown): string {
  if (value instanceof Error) return String(value);
  return JSON.stringify(value instanceof Set ? [...value] : value) ?? String(value);
}

function sameBytes(actual: Uint8Array | null, expected: Uint8Array, name: string): void {
  if (!actual) throw new Error(`${name} is not there`);
  if (actual.length !== expected.length)
    throw new Error(`${name}: ${actual.length} of ${expected.length} bytes`);
  const at = actual.findIndex((byte, index) => byte !== expected[index]);
  if (at !== -1) throw new Error(`${name}: byte ${at} is ${actual[at]}, not ${expected[at]}`);
}
