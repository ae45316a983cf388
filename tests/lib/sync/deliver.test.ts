import { describe, expect, it } from 'vitest';
import { idOf, twoDevices } from '../../support/sync/device';
import { LimitedRemote } from '../../support/sync/limited-remote';

const dayMs = 86_400_000;

describe('a place that takes only small uploads', () => {
  it('gets in parts what it refused, and everything after it at once in parts that it takes', async () => {
    const { remote, here, there } = twoDevices();
    remote.uploadLimitBytes = 2_000;
    here.save(1, 60);
    await here.round();
    expect(remote.refused).toBeGreaterThan(0);
    const refused = remote.refused;
    here.save(100, 160);
    await here.round();
    expect(remote.refused).toBe(refused);
    expect(await here.local.outgoing()).toEqual([]);
    await there.round();
    expect(there.library.view()).toEqual(here.library.view());
    expect((await here.round()).faults).toEqual([]);
  });

  it('gets all but the one bookmark that is too large for it, which is told and tried again each day', async () => {
    const { remote, here, there, clock } = twoDevices();
    remote.uploadLimitBytes = 2_000;
    here.save(1, 20);
    here.library.edit(idOf(7), { note: 'long '.repeat(1_000) });
    const { link } = await here.round();
    expect(link.tooLarge?.map(({ id }) => id)).toEqual([idOf(7)]);
    here.save(21);
    await here.round();
    await there.round();
    expect(await there.size()).toBe(20);
    await here.round();
    const requests = remote.requestCount;
    await here.round();
    expect(remote.requestCount - requests).toBe(1);
    clock.now += dayMs;
    expect((await here.round()).link.tooLarge).toHaveLength(1);
    here.library.edit(idOf(7), { note: 'longer '.repeat(1_000) });
    expect((await here.round()).link.tooLarge).toHaveLength(1);
    remote.uploadLimitBytes = 10_000;
    // The clock was ahead: nobody waits for it to come by again.
    clock.now -= 30 * dayMs;
    expect((await here.round()).link.tooLarge).toEqual([]);
    await there.round();
    expect(there.library.view()).toEqual(here.library.view());
  });

  it('takes no wider segment either, and ends with few, of which none says what another does', async () => {
    const { remote, here, there } = twoDevices();
    here.save(1, 30);
    await here.round();
    remote.uploadLimitBytes = 1_500;
    for (let number = 31; number <= 90; number += 1) {
      here.save(number);
      await here.round();
    }
    const refused = remote.refused;
    for (let round = 0; round < 4; round += 1) await here.round();
    expect(remote.refused).toBe(refused);
    expect(refused).toBeLessThan(12);
    expect(remote.blobs.size).toBeLessThan(30);
    expect((await here.local.link())?.replaced).toEqual([]);
    await there.round();
    expect(there.library.view()).toEqual(here.library.view());
  });

  it('gets all of it after a stop at any step', async () => {
    for (let stop = 1; stop < 24; stop += 1) {
      const { remote, here, there, clock } = twoDevices();
      remote.uploadLimitBytes = 1_500;
      here.save(1, 30);
      let steps = 0;
      here.local.crash = () => {
        steps += 1;
        if (steps === stop) throw new Error('stopped');
      };
      await here.round().catch(() => undefined);
      here.local.crash = () => undefined;
      clock.now += 1;
      for (let round = 0; round < 3; round += 1) await here.round();
      expect(await here.local.outgoing()).toEqual([]);
      await there.round();
      expect(there.library.view()).toEqual(here.library.view());
    }
  });
});

describe('a tag that is kept to this profile while a segment with it waits', () => {
  /** A segment with the tag that did, or did not, get through, and what lies there then. */
  async function waiting(isThere: boolean) {
    const devices = twoDevices();
    const { remote, here, there } = devices;
    await there.round();
    here.save(1, 3);
    here.library.edit(idOf(2), { '#secret': true });
    const put = remote.put.bind(remote);
    remote.put = async (...blob) => {
      if (isThere) await put(...blob);
      throw new Error('no answer');
    };
    await expect(here.round()).rejects.toThrow('no answer');
    remote.put = put;
    const kept = new Set<string>();
    here.local.isSent = (name) => !kept.has(name);
    const keep = () => kept.add('#secret');
    const lying = () => [...remote.blobs.values()].map((bytes) => new TextDecoder().decode(bytes)).join();
    return { ...devices, keep, lying };
  }

  it('does not leave with it', async () => {
    const { here, there, keep, lying } = await waiting(false);
    keep();
    expect((await here.round()).reset).toBe(null);
    expect(lying()).not.toContain('secret');
    await there.round();
    expect(await there.size()).toBe(3);
    expect((await here.round()).sent).toBe(0);
  });

  it('is taken back where that one had got through unheard', async () => {
    const { here, there, keep, lying } = await waiting(true);
    expect(lying()).toContain('secret');
    await there.round();
    keep();
    expect((await here.round()).reset).toBe(null);
    expect(lying()).not.toContain('secret');
    expect((await there.round()).reset).toBe(null);
    expect((await here.round()).reset).toBe(null);
    here.save(4);
    await here.round();
    expect((await there.round()).read).toBe(1);
  });

  it.each([0, 1])('is taken back when that one gets through %i rounds later', async (rounds) => {
    const { remote, here, there, keep, lying } = await waiting(false);
    const [late] = await here.local.outgoing();
    keep();
    await here.round();
    for (let round = 0; round < rounds; round += 1) await here.round();
    if (late) remote.blobs.set(late.name, late.bytes);
    for (let round = 0; round < 3; round += 1) expect((await here.round()).reset).toBe(null);
    expect(lying()).not.toContain('secret');
    await there.round();
    expect(await there.size()).toBe(3);
  });

  it('changes nothing of a segment without it, which keeps its name', async () => {
    const { here } = await waiting(false);
    const [outgoing] = await here.local.outgoing();
    await here.round();
    expect((await here.local.link())?.segments.map(({ name }) => name)).toEqual([outgoing?.name]);
  });
});

it('makes room in a place that is full by removing what is needed no more', async () => {
  const remote = new LimitedRemote(1e6);
  const { here } = twoDevices(remote);
  for (let number = 0; number < 6; number += 1) {
    here.save(number * 10, number * 10 + 9);
    // The sixth makes one of all, beside which they still lie.
    await here.round();
  }
  Object.assign(remote, { capacityBytes: remote.sizeBytes });
  here.save(100);
  await expect(here.round()).rejects.toThrow('RemoteFull');
  expect((await here.round()).sent).toBe(1);
});
