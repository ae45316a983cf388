import { describe, expect, it, vi } from 'vitest';
import { deletionCell } from '@/lib/bookmarks/cells';
import { linkAfter, linkWithNewSecret } from '@/lib/sync/fresh-link';
import { keepHeld } from '@/lib/sync/joining';
import { previewJoin } from '@/lib/sync/preview';
import { createCodec } from '@/lib/sync/seal';
import { importSecret } from '@/lib/sync/secret-keys';
import { hashOf } from '@/lib/sync/segment-name';
import { Device, idOf, never, twoDevices } from '../../support/sync/device';
import { plainCodec } from '../../support/sync/plain-codec';

const dayMs = 86_400_000;

describe('a round', () => {
  it('brings what others wrote, and costs one request when there is nothing to do', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 3);
    await here.round();
    const report = await there.round();
    expect(there.library.view()).toEqual(here.library.view());
    expect(report).toMatchObject({ read: 1, changed: 9, sent: 1, reset: null, faults: [], question: null });
    await here.round();
    const before = remote.requestCount;
    const idle = await here.round();
    expect(remote.requestCount - before).toBe(1);
    expect(idle.usedBytes).toBe(remote.sizeBytes);
  });

  it('sends one changed field as one small segment', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 50);
    await here.round();
    await there.round();
    here.library.edit(idOf(7), { title: 'Another' });
    const [before, up] = [remote.requestCount, remote.upBytes];
    await here.round();
    expect(remote.requestCount - before).toBe(3);
    expect(remote.upBytes - up).toBeLessThan(300);
  });

  it('does not echo to a remote what came from there', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 50);
    await here.round();
    const up = remote.upBytes;
    await there.round();
    expect(remote.upBytes - up).toBeLessThan(300);
  });

  it('tells who is there, by the name they have now', async () => {
    const { here, there, clock } = twoDevices();
    await here.round();
    await there.round();
    const renamed = new Device(here.remote, clock, 'Old laptop');
    Object.assign(renamed, { local: here.local, library: here.library });
    await renamed.round({ introduce: true });
    const { link } = await there.round();
    expect(Object.values(link.profiles)).toEqual([
      { id: 'library of Old laptop', name: 'Old laptop', browser: 'Firefox', lastSeen: clock.now - 1_000 },
    ]);
  });

  it('writes what it kept on the way under the same name, and nothing else for it', async () => {
    const { remote, here } = twoDevices();
    here.save(1, 3);
    const { put } = remote;
    remote.put = async () => {
      throw new Error('offline');
    };
    await expect(here.round()).rejects.toThrow('offline');
    remote.put = put;
    const [waiting] = await here.local.outgoing();
    await here.round();
    expect([...remote.blobs.keys()]).toEqual([waiting?.name]);
  });

  it('gives up no older value before the newer one is there, though both were written meanwhile', async () => {
    const { remote, here, clock } = twoDevices();
    here.save(1);
    await here.round();
    for (let number = 2; number <= 5; number += 1) {
      here.save(number);
      await here.round();
    }
    here.save(6);
    const { get } = remote;
    remote.get = (name) => {
      here.library.edit(idOf(1), { title: 'Never sent' });
      return get.call(remote, name);
    };
    const { merged } = await here.round();
    remote.get = get;
    expect(merged).toBe(0);
    const newcomer = new Device(remote, clock, 'Phone');
    await newcomer.round();
    expect(newcomer.library.view()[idOf(1)]).toMatchObject({ title: '1' });
    await here.round();
    expect((await here.round()).removed).toBe(7);
    await newcomer.round();
    expect(newcomer.library.view()).toEqual(here.library.view());
  });

  it('stops where it is called off, with nothing half done', async () => {
    const { here, there } = twoDevices();
    for (let number = 1; number <= 5; number += 1) {
      here.save(number);
      await here.round();
    }
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done === 2) stop.abort(new Error('enough'));
    };
    await expect(there.round({ signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(await there.size()).toBe(2);
    await there.round();
    expect(there.library.view()).toEqual(here.library.view());
  });

  it('never opens more than one segment at a time', async () => {
    const { here, there } = twoDevices();
    here.save(1, 60);
    await here.round({ limits: { cutChars: 200, fanIn: 100 } });
    let open = 0;
    const apply = there.local.apply.bind(there.local);
    there.local.apply = async (...segment) => {
      open += 1;
      expect(open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open -= 1;
      return apply(...segment);
    };
    expect((await there.round()).read).toBeGreaterThan(10);
  });
});

describe('what went strange', () => {
  it('a wiped remote is filled again, by everybody, with everything', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 3);
    await here.round();
    there.save(4, 6);
    await there.round();
    await here.round();
    remote.blobs.clear();
    expect((await here.round()).reset).toBe('lost');
    expect((await there.round()).reset).toBe('lost');
    const newcomer = new Device(remote, here.clock, 'Phone');
    await newcomer.round();
    expect(await newcomer.size()).toBe(6);
  });

  it('a late listing is no loss', async () => {
    const { remote, here } = twoDevices();
    here.save(1, 3);
    await here.round();
    const { list } = remote;
    remote.list = async () => [];
    expect((await here.round()).reset).toBe(null);
    remote.list = list;
    expect((await here.round()).reset).toBe(null);
  });

  it('a cloned profile goes on as another, and neither loses anything', async () => {
    const { here } = twoDevices();
    here.save(1, 3);
    await here.round();
    const clone = new Device(here.remote, here.clock, 'Clone');
    const library = here.library.clone();
    Object.assign(clone, { library, local: here.local.cloneWith(library) });
    library.now = () => here.clock.now;
    clone.save(10);
    here.save(20);
    await here.round();
    expect((await clone.round()).reset).toBe('stranger');
    for (let pass = 0; pass < 4; pass += 1) for (const device of [here, clone]) await device.round();
    expect(await clone.size()).toBe(5);
    expect(here.library.view()).toEqual(clone.library.view());
  });

  it('a forgotten profile’s bookmarks stay, its log goes, and it comes back as a new one', async () => {
    const { remote, here, there } = twoDevices();
    there.save(1, 30);
    await there.round();
    await here.round();
    const gone = (await there.local.link())!.replica;
    await here.local.reset(linkAfter((await here.local.link())!, [gone]));
    for (let pass = 0; pass < 5; pass += 1) await here.round();
    const left = [...remote.blobs].filter(([name]) => name.startsWith(gone));
    expect(left).toHaveLength(1);
    expect(left[0]![1].length).toBeLessThan(300);
    const newcomer = new Device(remote, here.clock, 'Phone');
    await newcomer.round();
    expect(await newcomer.size()).toBe(30);
    expect((await there.round()).reset).toBe('stranger');
  });

  it('is one request again, once all is settled', async () => {
    const { remote, here, there } = twoDevices();
    for (const device of [here, there]) await device.round();
    here.save(1, 10);
    await here.local.reset(linkAfter((await here.local.link())!));
    for (let pass = 0; pass < 5; pass += 1) for (const device of [here, there]) await device.round();
    const before = remote.requestCount;
    await here.round();
    await there.round();
    expect(remote.requestCount - before).toBe(2);
    expect(remote.blobs.size).toBe(3);
  });
});

describe('what lies there from before', () => {
  it('is no stranger when a synced folder brings back what this profile removed, and goes again', async () => {
    const { remote, here } = twoDevices();
    const before = new Map<string, Uint8Array<ArrayBuffer>>();
    for (let number = 1; number <= 7; number += 1) {
      here.save(number);
      await here.round();
      for (const [name, bytes] of remote.blobs) before.set(name, bytes);
    }
    for (let pass = 0; pass < 3; pass += 1) await here.round();
    const back = [...before].find(([name]) => !remote.blobs.has(name))!;
    remote.blobs.set(...back);
    expect((await here.round()).reset).toBe(null);
    await here.round();
    expect(remote.blobs.has(back[0])).toBe(false);
  });

  it('in plain, goes once this profile seals: what it said is written anew, sealed', async () => {
    const { remote, here, clock } = twoDevices();
    here.codec = createCodec([]);
    here.save(1, 9);
    await here.round();
    const secret = await importSecret({ type: 'passphrase', passphrase: 'secret' });
    here.codec = createCodec([secret!], { iterations: 1 });
    await here.local.reset(linkAfter((await here.local.link())!));
    for (let pass = 0; pass < 4; pass += 1) await here.round();
    expect((await here.round()).faults).toEqual([]);
    expect([...remote.blobs.values()].map((bytes) => bytes[3])).not.toContain(0);
    const newcomer = new Device(remote, clock, 'Phone');
    newcomer.codec = here.codec;
    await newcomer.round();
    expect(await newcomer.size()).toBe(9);
  });
});

describe('what cannot be read', () => {
  it('is noted, left alone for a while, and tried again', async () => {
    const { remote, here, there, clock } = twoDevices();
    here.save(1);
    await here.round();
    const [[name, bytes]] = [...remote.blobs] as [[string, Uint8Array<ArrayBuffer>]];
    remote.blobs.set(name, bytes.slice(0, -5));
    expect((await there.round()).faults).toEqual([{ name, fault: 'corrupt' }]);
    const before = remote.requests.get;
    expect((await there.round()).faults).toEqual([{ name, fault: 'corrupt' }]);
    expect(remote.requests.get).toBe(before);
    remote.blobs.set(name, bytes);
    clock.now += 5 * 60_000;
    expect((await there.round()).faults).toEqual([]);
    expect(await there.size()).toBe(1);
  });

  it('is tried again within a day, though the clock was years ahead when it failed', async () => {
    const { remote, here, there, clock } = twoDevices();
    here.save(1);
    await here.round();
    const [[name, bytes]] = [...remote.blobs] as [[string, Uint8Array<ArrayBuffer>]];
    remote.blobs.set(name, bytes.slice(0, -5));
    clock.now += 1e11;
    await there.round();
    clock.now -= 1e11;
    remote.blobs.set(name, bytes);
    expect((await there.round()).faults).toEqual([]);
  });

  it('is read at once when a person says so, though deletions in it wait', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 100);
    await here.round();
    await there.round();
    here.trash(1, 60);
    here.save(101);
    await here.round();
    const [name, bytes] = [...remote.blobs].at(-1)!;
    remote.blobs.set(name, bytes.slice(0, -5));
    await there.round();
    remote.blobs.set(name, bytes);
    expect((await there.round({ retryFaults: true })).question?.removes).toHaveLength(60);
    expect((await there.round({ allowRemovals: true })).question).toBe(null);
    expect(await there.size()).toBe(41);
  });

  it('is read at once when a person says so', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1);
    await here.round();
    const [[name, bytes]] = [...remote.blobs] as [[string, Uint8Array<ArrayBuffer>]];
    remote.blobs.set(name, bytes.slice(0, -5));
    await there.round();
    remote.blobs.set(name, bytes);
    expect((await there.round({ retryFaults: true })).faults).toEqual([]);
    expect(await there.size()).toBe(1);
  });

  it('hides nothing: what a broken wider segment took over is read from the narrower ones', async () => {
    const { remote, here, there } = twoDevices();
    for (let number = 1; number <= 6; number += 1) {
      here.save(number);
      await here.round();
    }
    const wide = [...remote.blobs.keys()].at(-1)!;
    expect((await here.local.link())!.segments).toMatchObject([{ name: wide }]);
    remote.blobs.set(wide, new Uint8Array(3));
    await there.round();
    await there.round();
    expect(await there.size()).toBe(6);
  });

  it('of its own is removed when it has to be rewritten, and published anew', async () => {
    const { remote, here } = twoDevices();
    for (let number = 1; number <= 5; number += 1) {
      here.save(number);
      await here.round();
    }
    const rotten = [...remote.blobs.keys()][2]!;
    remote.blobs.set(rotten, new Uint8Array(9));
    here.save(6);
    await here.round();
    expect((await here.round()).reset).toBe('lost');
    const newcomer = new Device(remote, here.clock, 'Phone');
    await newcomer.round();
    expect(await newcomer.size()).toBe(6);
  });

  it('is looked for in its own log: one segment a day, each once in 90 days, when nothing else is to do', async () => {
    const { remote, here, clock } = twoDevices();
    clock.now = 1.7e12;
    for (let number = 1; number <= 3; number += 1) {
      here.save(number);
      await here.round();
    }
    const asked = async () => {
      const before = remote.requestCount;
      await here.round();
      return remote.requestCount - before;
    };
    clock.now += 89 * dayMs;
    expect(await asked()).toBe(1);
    clock.now += dayMs;
    const looks: number[] = [];
    for (let quarter = 0; quarter < 6 * 4; quarter += 1) {
      looks.push((await asked()) - 1);
      clock.now += dayMs / 4;
    }
    expect(looks.filter((count) => count > 0)).toEqual([1, 1, 1]);
    expect(looks.slice(0, 5)).toEqual([1, 0, 0, 0, 1]);
    clock.now += 90 * dayMs;
    here.save(4);
    expect((await here.round()).sent).toBe(1);
    expect(remote.requests.get).toBe(3);
  });

  it('is found in its own log, and what it took written anew from the library', async () => {
    const { remote, here, clock } = twoDevices();
    clock.now = 1.7e12;
    for (let number = 1; number <= 3; number += 1) {
      here.save(number);
      await here.round();
    }
    // The newest is looked at last.
    const rotten = [...remote.blobs.keys()][2]!;
    remote.blobs.set(rotten, new Uint8Array(9));
    clock.now += 91 * dayMs;
    expect(await here.round()).toMatchObject({ rotten: 0, reset: null });
    clock.now += dayMs;
    expect(await here.round()).toMatchObject({ rotten: 0, reset: null });
    clock.now += dayMs;
    expect(await here.round()).toMatchObject({ rotten: 1, reset: 'lost' });
    expect(remote.blobs.has(rotten)).toBe(false);
    for (let round = 0; round < 4; round += 1) expect((await here.round()).faults).toEqual([]);
    const newcomer = new Device(remote, clock, 'Phone');
    expect((await newcomer.round()).faults).toEqual([]);
    expect(await newcomer.size()).toBe(3);
  });

  it('is looked for again once a clock that was years ahead is right', async () => {
    const { remote, here, clock } = twoDevices();
    clock.now = 1.7e12;
    here.save(1);
    await here.round();
    clock.now += 3_650 * dayMs;
    await here.round();
    expect(remote.requests.get).toBe(1);
    clock.now -= 3_650 * dayMs;
    await here.round();
    expect(remote.requests.get).toBe(2);
  });

  it('is none where nothing is: what is gone is written anew, and not removed', async () => {
    const { remote, here, clock } = twoDevices();
    clock.now = 1.7e12;
    here.save(1);
    await here.round();
    clock.now += 91 * dayMs;
    vi.spyOn(remote, 'get').mockResolvedValue(null);
    expect(await here.round()).toMatchObject({ rotten: 0, reset: 'lost', removed: 0 });
  });

  it('is not believed when it came wrong over the wire alone', async () => {
    const { remote, here, clock } = twoDevices();
    clock.now = 1.7e12;
    here.save(1);
    await here.round();
    clock.now += 91 * dayMs;
    vi.spyOn(remote, 'get').mockResolvedValueOnce(new Uint8Array(9));
    expect(await here.round()).toMatchObject({ rotten: 0, reset: null, removed: 0 });
    clock.now += 91 * dayMs;
    vi.spyOn(remote, 'get').mockResolvedValueOnce(null);
    expect(await here.round()).toMatchObject({ rotten: 0, reset: null, removed: 0 });
    expect(remote.blobs.size).toBe(1);
  });

  it('is not all looked at when a remote is full of it', async () => {
    const { remote, here } = twoDevices();
    here.save(1);
    await here.round();
    const plant = async (replica: string, lo: number) => {
      const bytes = new TextEncoder().encode(`junk ${replica} ${lo}`);
      remote.blobs.set(`${replica}-${lo}-${lo}-${await hashOf(bytes)}`, bytes);
    };
    for (let replica = 0; replica < 1_000; replica += 1) await plant(`junk${100_000 + replica}`, 1);
    for (let lo = 1; lo <= 1_000; lo += 1) await plant('chatterbox', lo);
    for (let pass = 0; pass < 4; pass += 1) {
      const before = remote.requests.get;
      const { faults, link } = await here.round();
      expect(remote.requests.get - before).toBeLessThan(100);
      expect(faults).toHaveLength(2_000);
      expect(Object.keys(link.retries).length).toBeLessThan(100);
    }
  });
});

describe('others’ deletions', () => {
  it('are merged without a word when they are few', async () => {
    const { here, there } = twoDevices();
    here.save(1, 30);
    await here.round();
    await there.round();
    here.trash(1, 25);
    await here.round();
    expect((await there.round()).question).toBe(null);
    expect(await there.size()).toBe(5);
  });

  it('are merged when they are a small part of a large library', async () => {
    const { here, there } = twoDevices();
    here.save(1, 200);
    await here.round();
    await there.round();
    here.trash(1, 40);
    await here.round();
    expect((await there.round()).question).toBe(null);
    expect(await there.size()).toBe(160);
  });

  it('ask when they are many, counted over all segments; the rest is merged and sent meanwhile', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 50);
    await here.round();
    await there.round();
    here.trash(1, 15);
    await here.round();
    here.library.edit(idOf(16), { [deletionCell]: true });
    here.trash(17, 30);
    await here.round();
    here.save(60);
    await here.round();
    there.save(70);
    const { question } = await there.round();
    expect(question?.of).toBe(52);
    expect([...question!.removes].sort()).toEqual(Array.from({ length: 30 }, (_, n) => idOf(n + 1)).sort());
    expect(await there.size()).toBe(52);
    await here.round();
    expect(here.library.isInSight(idOf(70))).toBe(true);
    const before = remote.requestCount;
    expect((await there.round()).question?.removes).toHaveLength(30);
    expect(remote.requestCount - before).toBe(1);
  });

  it('are merged once a person agreed', async () => {
    const { here, there } = twoDevices();
    here.save(1, 50);
    await here.round();
    await there.round();
    here.trash(1, 40);
    await here.round();
    expect((await there.round()).question).not.toBe(null);
    expect((await there.round({ allowRemovals: true })).question).toBe(null);
    expect(await there.size()).toBe(10);
    expect(await there.local.held()).toEqual([]);
  });

  it('wait for a person though something of its own rotted meanwhile', async () => {
    const { remote, here, there, clock } = twoDevices();
    clock.now = 1.7e12;
    here.save(1, 50);
    await here.round();
    there.save(60);
    await there.round();
    here.trash(1, 40);
    await here.round();
    expect((await there.round()).question?.removes).toHaveLength(40);
    for (const { name } of (await there.local.link())?.segments ?? [])
      remote.blobs.set(name, new Uint8Array(9));
    clock.now += 91 * dayMs;
    expect((await there.round()).question?.removes).toHaveLength(40);
    expect((await there.round({ allowRemovals: true })).question).toBe(null);
    expect(await there.size()).toBe(11);
    expect((await there.round()).reset).toBe('lost');
    for (let round = 0; round < 3; round += 1) expect((await there.round()).faults).toEqual([]);
  });

  it('that came since the question are another question', async () => {
    const { here, there } = twoDevices();
    here.save(1, 100);
    await here.round();
    await there.round();
    here.trash(1, 30);
    await here.round();
    expect((await there.round()).question?.removes).toHaveLength(30);
    here.trash(31, 90);
    await here.round();
    expect((await there.round({ allowRemovals: true })).question?.removes).toHaveLength(60);
    expect(await there.size()).toBe(70);
  });

  it('are outlived, everywhere, once a person said so', async () => {
    const { here, there } = twoDevices();
    here.save(1, 50);
    await here.round();
    await there.round();
    here.trash(1, 30);
    for (let number = 31; number <= 40; number += 1)
      here.library.edit(idOf(number), { [deletionCell]: true });
    await here.round();
    expect((await there.round()).question).not.toBe(null);
    expect(await keepHeld(there.local, plainCodec, never)).toBe(40);
    expect(await keepHeld(there.local, plainCodec, never)).toBe(0);
    expect((await there.round()).question).toBe(null);
    await here.round();
    expect([await here.size(), await there.size()]).toEqual([50, 50]);
  });
});

describe('others’ changes of much that is here', () => {
  /** A round that keeps what is here when it is told to, as titles. */
  async function keepingRound(device: Device) {
    const kept: { readonly changes: number; readonly titles: readonly unknown[] }[] = [];
    const titles = () => [...device.library.cellsById.values()].map((cells) => cells.get('title')?.value);
    const report = await device.round({
      beforeMassChange: async (changes) => void kept.push({ changes, titles: titles() }),
    });
    return { kept, report, titles: titles() };
  }
  const rename = ({ library }: Device, from: number, to: number) => {
    for (let number = from; number <= to; number += 1) library.edit(idOf(number), { title: 'Renamed' });
  };
  async function alike(count: number) {
    const devices = twoDevices();
    devices.here.save(1, count);
    await devices.here.round();
    await devices.there.round();
    return devices;
  }

  it('are told before the first of them is merged, once for all segments, and merged without a question', async () => {
    const { here, there } = await alike(100);
    for (const from of [1, 21, 41]) {
      rename(here, from, from + 19);
      if (from === 21) here.save(200, 260);
      if (from === 41) here.trash(99, 100);
      await here.round();
    }
    const { kept, report, titles } = await keepingRound(there);
    expect(kept.map(({ changes }) => changes)).toEqual([60]);
    expect(kept[0]?.titles).not.toContain('Renamed');
    expect(titles.filter((title) => title === 'Renamed')).toHaveLength(60);
    expect(report.question).toBe(null);
    expect(there.library.view()).toEqual(here.library.view());
    expect(await there.local.held()).toEqual([]);
    expect((await keepingRound(there)).kept).toEqual([]);
  });

  it('are not merged where the library could not be kept, and are with the next round', async () => {
    const { here, there } = await alike(100);
    rename(here, 1, 50);
    await here.round();
    const full = there.round({ beforeMassChange: () => Promise.reject(new Error('no room')) });
    await expect(full).rejects.toThrow('no room');
    expect(JSON.stringify(there.library.view())).not.toContain('Renamed');
    const { kept } = await keepingRound(there);
    expect(kept.map(({ changes }) => changes)).toEqual([50]);
    expect(there.library.view()).toEqual(here.library.view());
  });

  it('are told of when they come with removals that a person answered', async () => {
    const { here, there } = await alike(100);
    rename(here, 1, 40);
    here.trash(50, 90);
    await here.round();
    expect((await keepingRound(there)).report.question?.removes).toHaveLength(41);
    await keepHeld(there.local, plainCodec, never);
    const { kept } = await keepingRound(there);
    expect(kept.map(({ changes }) => changes)).toEqual([40]);
    expect(kept[0]?.titles).not.toContain('Renamed');
  });

  it('say nothing where they are few, small beside the library, new, invisible, or of joining', async () => {
    const few = await alike(100);
    rename(few.here, 1, 25);
    few.here.save(200, 400);
    await few.here.round();
    expect((await keepingRound(few.there)).kept).toEqual([]);
    const large = await alike(300);
    rename(large.here, 1, 60);
    for (let number = 100; number <= 300; number += 1)
      large.here.library.edit(idOf(number), { title: `${number}` });
    await large.here.round();
    expect((await keepingRound(large.there)).kept).toEqual([]);
    const { here, there } = twoDevices();
    here.save(1, 100);
    there.save(1, 100);
    rename(here, 1, 100);
    await here.round();
    expect((await keepingRound(there)).kept).toEqual([]);
  });

  it('cost no look at what is here, and no other step, in a round that brings few', async () => {
    const { here, there } = await alike(100);
    for (const number of [1, 2, 3]) {
      rename(here, number, number);
      await here.round();
    }
    const [count, hold] = [vi.spyOn(there.local, 'changedBy'), vi.spyOn(there.local, 'hold')];
    expect((await keepingRound(there)).report.read).toBe(3);
    expect([count.mock.calls, hold.mock.calls]).toEqual([[], []]);
  });
});

describe('joining', () => {
  it('is a union: what was deleted there long ago stays here, and comes back there', async () => {
    const { here, there } = twoDevices();
    there.save(1, 100);
    there.trash(1, 60);
    await there.round();
    here.clock.now -= 500_000;
    here.save(50, 120);
    here.clock.now += 500_000;
    const { question } = await here.round();
    expect(question).toBe(null);
    expect(await here.size()).toBe(71);
    await there.round();
    expect(there.library.view()).toEqual(here.library.view());
  });

  it('keeps what was saved after the preview, too', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 2);
    there.save(1, 2);
    there.trash(1, 1);
    await there.round();
    here.library.cellsById.delete(idOf(1));
    await previewJoin(remote, here.local, plainCodec, { signal: never });
    const cells = new Map(['url', 'savedAt'].map((name) => [name, { value: 1, stamp: 1 }]));
    here.library.merge({ id: idOf(1), cells });
    expect(here.library.isInSight(idOf(1))).toBe(true);
    await here.round();
    expect(here.library.isInSight(idOf(1))).toBe(true);
  });

  it('that was stopped midway brings back nothing that others deleted', async () => {
    const { remote, here, there, clock } = twoDevices();
    there.save(1, 100);
    await there.round();
    const third = new Device(remote, clock, 'Work');
    await third.round();
    third.trash(1, 15);
    await third.round();
    await there.round();
    // Written anew as it stood, the older log is the first that is read.
    await there.local.reset(linkAfter((await there.local.link())!));
    for (let pass = 0; pass < 2; pass += 1) await there.round();
    const { apply } = here.local;
    here.local.apply = async ({ records }) => {
      for (const record of records) here.library.merge(record);
      throw new Error('stopped');
    };
    await expect(here.round()).rejects.toThrow('stopped');
    expect(await here.size()).toBe(100);
    here.local.apply = apply;
    for (let pass = 0; pass < 3; pass += 1) for (const device of [here, there, third]) await device.round();
    expect([await here.size(), await there.size()]).toEqual([85, 85]);
  });

  it('outlives what could not be read when it joined, once it can be', async () => {
    const { remote, here, there } = twoDevices();
    there.save(1, 40);
    there.trash(1, 10);
    await there.round();
    here.clock.now -= 500_000;
    here.save(1, 10);
    here.clock.now += 500_000;
    const [[name, bytes]] = [...remote.blobs] as [[string, Uint8Array<ArrayBuffer>]];
    remote.blobs.set(name, new Uint8Array(3));
    expect((await here.round()).faults).toHaveLength(1);
    remote.blobs.set(name, bytes);
    expect((await here.round({ retryFaults: true })).faults).toEqual([]);
    expect(await here.size()).toBe(40);
  });

  it('with a secret that is told later is a union, too, though this profile starts anew, and others go on, meanwhile', async () => {
    const { here, there } = twoDevices();
    const secret = await importSecret({ type: 'passphrase', passphrase: 'secret' });
    there.codec = createCodec([secret!], { iterations: 1 });
    here.codec = createCodec([]);
    here.save(1);
    there.save(1);
    there.library.edit(idOf(1), { [deletionCell]: true });
    there.save(2);
    await there.round();
    const [first] = (await here.round()).faults;
    // Their first segment is merged into a wider one.
    for (let number = 3; number <= 8; number += 1) {
      there.save(number);
      await there.round();
    }
    await there.round();
    const { faults } = await here.round();
    expect([faults.length, faults.some(({ name }) => name === first?.name)]).toEqual([2, false]);
    here.codec = there.codec;
    await here.local.reset(linkWithNewSecret((await here.local.link())!));
    expect((await here.round({ retryFaults: true })).faults).toEqual([]);
    expect(await here.size()).toBe(8);
  });

  it('with what it wrote itself brings back nothing that it deleted, and asks nothing', async () => {
    const { here, there: account, clock } = twoDevices();
    here.save(1, 60);
    await here.round();
    for (let number = 1; number <= 40; number += 1) here.library.edit(idOf(number), { [deletionCell]: true });
    await here.round();
    // The library was lost. An account that lags behind has filled it, and one page was saved again since.
    const after = new Device(here.remote, clock, 'Restored');
    for (const device of [after, account]) device.save(1, 60);
    for (const [id, cells] of account.library.cellsById) {
      const old = Array.from(cells, ([name, cell]) => [name, { ...cell, stamp: 7 }] as const);
      after.library.cellsById.set(id, new Map(old));
    }
    clock.now += 1_000;
    after.save(1);
    expect((await after.round({ isOwn: true })).question).toBe(null);
    expect(await after.size()).toBe(21);
    expect(after.library.isInSight(idOf(1))).toBe(true);
  });

  it('cut short before anything counted as read, then a wiped remote, lose nothing', async () => {
    const { remote, here, there, clock } = twoDevices();
    there.save(1, 9);
    await there.round();
    const { apply } = here.local;
    here.local.apply = async (segment) => {
      await apply.call(here.local, segment, (await here.local.link())!);
      throw new Error('stopped');
    };
    await expect(here.round()).rejects.toThrow('stopped');
    here.local.apply = apply;
    remote.blobs.clear();
    await here.round();
    const newcomer = new Device(remote, clock, 'Phone');
    await newcomer.round();
    expect(await newcomer.size()).toBe(9);
  });

  it('with an empty library asks nothing and keeps nothing back', async () => {
    const { here, there } = twoDevices();
    there.save(1, 100);
    await there.round();
    there.trash(1, 90);
    await there.round();
    const { question, read } = await here.round();
    expect([question, read, await here.size()]).toEqual([null, 2, 10]);
  });
});

describe('a preview', () => {
  it('counts what is here, there and in both, merges nothing, and joining downloads nothing again', async () => {
    const { remote, here, there } = twoDevices();
    there.save(1, 100);
    await there.round();
    there.trash(1, 20);
    for (let number = 21; number <= 30; number += 1)
      there.library.edit(idOf(number), { [deletionCell]: true });
    await there.round();
    here.save(15, 40);
    const preview = await previewJoin(remote, here.local, plainCodec, { signal: never });
    expect(preview).toEqual({
      here: 26,
      there: 70,
      both: 10,
      profiles: [expect.objectContaining({ name: 'Desktop', browser: 'Firefox' })],
      faults: [],
    });
    expect(await here.size()).toBe(26);
    const before = remote.requests.get;
    await here.round();
    expect(remote.requests.get).toBe(before);
    expect(await here.size()).toBe(26 + 70 - 10);
    expect(await here.local.held()).toEqual([]);
  });

  it('may be asked for again, and says what it cannot read', async () => {
    const { remote, here, there } = twoDevices();
    there.save(1, 10);
    await there.round();
    there.save(11, 20);
    await there.round();
    const [name] = [...remote.blobs.keys()];
    remote.blobs.set(name!, new Uint8Array(5));
    for (let pass = 0; pass < 2; pass += 1) {
      expect(await previewJoin(remote, here.local, plainCodec, { signal: never })).toMatchObject({
        here: 0,
        there: 10,
        both: 0,
        faults: [{ fault: 'corrupt', count: 1 }],
      });
    }
  });
});
