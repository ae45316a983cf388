import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Codec } from '@/lib/sync/codec';
import { createCodec } from '@/lib/sync/seal';
import { importSecret } from '@/lib/sync/secret-keys';
import { boundNameOf, hashOf } from '@/lib/sync/segment-name';
import { Device, idOf, twoDevices } from '../../support/sync/device';
import type { MemoryRemote } from '../../support/sync/memory-remote';

type Bytes = Uint8Array<ArrayBuffer>;

const dayMs = 86_400_000;
const header = (flags: number) => [0x50, 0x4d, 1, flags];
const plainBlob = (content: unknown): Bytes =>
  Uint8Array.from([
    ...header(0),
    ...gzipSync(typeof content === 'string' ? content : JSON.stringify(content)),
  ]);

async function codecOf(...passphrases: readonly string[]): Promise<Codec> {
  const secrets = await Promise.all(
    passphrases.map((passphrase) => importSecret({ type: 'passphrase', passphrase })),
  );
  return createCodec(
    secrets.filter((secret) => secret !== null),
    { iterations: 1 },
  );
}

/** Puts a blob there under the name that it has to have, as a stranger. */
async function plant(
  remote: MemoryRemote,
  bytes: Bytes,
  replica = 'evil000000',
  lo = 0,
  hi = 5,
): Promise<string> {
  const name = `${boundNameOf({ replica, lo, hi })}-${await hashOf(bytes)}`;
  remote.blobs.set(name, bytes);
  return name;
}

async function sealed(...passphrases: readonly string[]) {
  const devices = twoDevices();
  for (const device of [devices.here, devices.there]) device.codec = await codecOf(...passphrases);
  return devices;
}

const faultsOf = async (device: Device) => (await device.round()).faults.map(({ fault }) => fault).sort();

describe('a hostile remote', () => {
  it('that all may write to changes what its cells say, and nothing else', async () => {
    const { remote, here } = await sealed();
    here.save(1, 9);
    await here.round();
    const far = 2 ** 47 - 1;
    const values = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":"c","toString":"t","note":"theirs","deep":{"__proto__":{"polluted":1}}}',
    );
    await plant(
      remote,
      plainBlob({
        profile: { id: 7, name: 'x'.repeat(5_000), browser: '\u202e\u0000evil' },
        rows: [
          ['x'],
          null,
          7,
          ['../../../../etc/passwd', 1, {}],
          [idOf(1), 1e300, { title: 'far' }],
          [idOf(1), -1, { title: 'negative' }],
          [idOf(1), far, { ...values, big: 'x'.repeat(1_100_000) }],
          ['__proto__'.padEnd(22, '_'), 5, { title: 'p' }],
        ],
      }),
    );
    const { faults, link } = await here.round();
    expect(faults).toEqual([]);
    const view = here.library.view()[idOf(1)]!;
    expect(Object.keys(view).sort()).toEqual(['deep', 'note', 'savedAt', 'title', 'url']);
    expect(view).toMatchObject({ title: '1', note: 'theirs' });
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
    const profile = Object.values(link.profiles)[0]!;
    expect(profile).toMatchObject({ id: '', browser: 'evil' });
    expect(profile.name.length).toBeLessThanOrEqual(80);
    // A cell stamped in the year 6429 can be edited nevertheless.
    here.library.edit(idOf(1), { note: 'mine again' });
    expect(here.library.view()[idOf(1)]).toMatchObject({ note: 'mine again' });
  });

  it('is told apart fault by fault, costs nothing again at once, and keeps nobody from working', async () => {
    const { remote, here, there } = await sealed();
    here.save(1, 3);
    await here.round();
    await plant(remote, plainBlob('{"rows": "nope"}'), 'evil000001');
    await plant(remote, plainBlob('not json'), 'evil000002');
    await plant(remote, Uint8Array.of(0x50, 0x4d, 9, 0, 1, 2, 3), 'evil000003');
    await plant(remote, plainBlob('0'.repeat(80 * 2 ** 20)), 'evil000004');
    await plant(remote, plainBlob({ rows: [] }).slice(0, 20), 'evil000005');
    await plant(remote, new Uint8Array(), 'evil000006');
    await plant(remote, plainBlob('null'), 'evil000007');
    await plant(remote, plainBlob({ rows: new Array(1_000_001).fill(0) }), 'evil000008');
    remote.blobs.set('evil000009-0-1-0000000000000000', plainBlob({ rows: [] }));
    const expected = [...new Array(6).fill('corrupt'), 'too-large', 'too-large', 'version'];
    expect(await faultsOf(there)).toEqual(expected);
    expect(await there.size()).toBe(3);
    const before = remote.requestCount;
    expect(await faultsOf(there)).toEqual(expected);
    expect(remote.requestCount - before).toBe(1);
  });

  it('slips nothing plain to a profile that seals', async () => {
    const { remote, here } = await sealed('secret');
    here.save(1);
    await here.round();
    await plant(remote, plainBlob({ rows: [[idOf(2), 5, { url: 'injected' }]] }));
    expect(await faultsOf(here)).toEqual(['plain']);
    expect(Object.keys(here.library.view())).toEqual([idOf(1)]);
  });

  it('cannot pass one segment off as another', async () => {
    const { remote, here, there } = await sealed('secret');
    here.save(1);
    await here.round();
    here.save(2);
    await here.round();
    const [[one, oneBytes], [other, otherBytes]] = [...remote.blobs] as [[string, Bytes], [string, Bytes]];
    remote.blobs.set(one, otherBytes);
    remote.blobs.set(other, oneBytes);
    expect(await faultsOf(there)).toEqual(['corrupt', 'corrupt']);
    // Nor with a name made to fit the bytes: the span and the replica are sealed in.
    remote.blobs.clear();
    await plant(remote, oneBytes, 'evil000000', 7, 9);
    await plant(remote, otherBytes, one.slice(0, 10), 0, 1);
    const newcomer = new Device(remote, here.clock, 'Phone');
    newcomer.codec = await codecOf('secret');
    expect(await faultsOf(newcomer)).toEqual(['secret', 'secret']);
    expect(await newcomer.size()).toBe(0);
  });

  it('changes nothing by replaying what was removed', async () => {
    const { remote, here, there } = await sealed('secret');
    here.save(1, 5);
    await here.round();
    await there.round();
    const old = new Map(remote.blobs);
    for (let number = 1; number <= 6; number += 1) {
      here.library.edit(idOf(1), { title: `Newer ${number}` });
      await here.round();
    }
    await here.round();
    await there.round();
    const [view, before] = [here.library.view(), here.library.outbox.size];
    for (const [name, bytes] of old) remote.blobs.set(name, bytes);
    for (let pass = 0; pass < 3; pass += 1) for (const device of [here, there]) await device.round();
    expect(here.library.view()).toEqual(view);
    expect(there.library.view()).toEqual(view);
    expect(here.library.outbox.size).toBe(before);
  });

  it('loses nothing by rolling back', async () => {
    const { remote, here, there } = await sealed('secret');
    here.save(1, 5);
    there.save(6, 9);
    for (const device of [here, there, here]) await device.round();
    const old = new Map(remote.blobs);
    here.save(10, 15);
    there.library.edit(idOf(7), { title: 'Edited' });
    for (const device of [here, there, here]) await device.round();
    const view = here.library.view();
    remote.blobs.clear();
    for (const [name, bytes] of old) remote.blobs.set(name, bytes);
    for (let pass = 0; pass < 4; pass += 1) for (const device of [here, there]) await device.round();
    const newcomer = new Device(remote, here.clock, 'Phone');
    newcomer.codec = await codecOf('secret');
    await newcomer.round();
    for (const device of [here, there, newcomer]) expect(device.library.view()).toEqual(view);
  });

  it('that cuts every blob short, one byte at a time, is never believed', async () => {
    const { remote, here, there } = await sealed('secret');
    here.save(1);
    await here.round();
    const [[name, bytes]] = [...remote.blobs] as [[string, Bytes]];
    for (let length = 0; length < bytes.length; length += 1) {
      remote.blobs.set(name, bytes.slice(0, length));
      expect((await there.round({ retryFaults: true })).faults).toMatchObject([{ name, fault: 'corrupt' }]);
    }
    expect(await there.size()).toBe(0);
  });

  it('full of strangers’ files is read as if they were not there', async () => {
    const { remote, here, there } = await sealed('secret');
    here.save(1, 3);
    await here.round();
    for (let file = 0; file < 10_000; file += 1) {
      remote.blobs.set(`${file} (conflicted copy)-0-1-0000000000000000`, new Uint8Array(1));
    }
    for (const name of [
      'desktop.ini',
      '.DS_Store',
      '',
      'constructor',
      '../../etc/passwd',
      'evil000000-0-1-xyz',
    ]) {
      remote.blobs.set(name, new Uint8Array(1));
    }
    const before = remote.requests.get;
    expect(await faultsOf(there)).toEqual([]);
    expect(remote.requests.get - before).toBe(1);
    expect(await there.size()).toBe(3);
    await here.round();
    expect(remote.requests.remove).toBe(0);
  });

  it('full of 10,000 names like ours costs few requests, and those met before are read all the same', async () => {
    const { remote, here, there } = await sealed('secret');
    here.save(1, 3);
    await here.round();
    await there.round();
    for (let replica = 0; replica < 10_000; replica += 1) {
      const name = boundNameOf({ replica: `j${replica}`.padEnd(10, 'x'), lo: 0, hi: 2 ** 48 - 1 });
      remote.blobs.set(`${name}-0123456789abcdef`, new Uint8Array(40));
    }
    here.save(4);
    await here.round();
    for (let day = 0; day < 5; day += 1) {
      const before = remote.requests.get;
      there.clock.now += dayMs;
      const { faults, link } = await there.round();
      expect(remote.requests.get - before).toBeLessThan(70);
      expect(faults).toHaveLength(10_000);
      expect(JSON.stringify(link).length).toBeLessThan(30_000);
    }
    expect(await there.size()).toBe(4);
  });
});

describe('two passphrases on one remote', () => {
  it('are said, lose and overwrite nothing, and come together once told', async () => {
    const { remote, here, there } = await sealed();
    here.codec = await codecOf('one');
    there.codec = await codecOf('two');
    here.save(1);
    there.save(2);
    for (let pass = 0; pass < 3; pass += 1) for (const device of [here, there]) await device.round();
    expect(await faultsOf(there)).toEqual(['secret']);
    expect(Object.keys(there.library.view())).toEqual([idOf(2)]);
    expect(remote.blobs.size).toBe(2);
    here.codec = await codecOf('one', 'two');
    there.codec = await codecOf('two', 'one');
    for (const device of [here, there])
      expect((await device.round({ retryFaults: true })).faults).toEqual([]);
    expect(Object.keys(here.library.view())).toEqual([idOf(1), idOf(2)]);
    expect(there.library.view()).toEqual(here.library.view());
  });
});
