import { describe, expect, it } from 'vitest';
import { linkAfter } from '@/lib/sync/fresh-link';
import { Device, idOf } from '../../support/sync/device';
import { LimitedRemote } from '../../support/sync/limited-remote';

const capacity = 20_000;
const budget = { bytes: capacity * 0.9, costOf: (sizeBytes: number) => sizeBytes };

class SmallDevice extends Device {
  override round() {
    return super.round({ budget, limits: { cutChars: 5_000 } });
  }
}

function setUp(...names: readonly string[]): { remote: LimitedRemote; devices: SmallDevice[] } {
  const remote = new LimitedRemote(capacity);
  const clock = { now: 1_000_000 };
  return { remote, devices: names.map((name) => new SmallDevice(remote, clock, name)) };
}

/** What somebody sees who has nothing but what is there. */
async function seen(device: SmallDevice): Promise<number[]> {
  const newcomer = new SmallDevice(device.remote, device.clock, 'Phone');
  const report = await newcomer.round();
  expect(report.faults).toEqual([]);
  await device.remote.remove(report.link.segments[0]!.name);
  const ids = Object.keys(newcomer.library.view());
  return ids.map((id) => Number.parseInt(id.slice('bookmark-'.length), 10)).sort((one, other) => one - other);
}

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

describe('a remote with little room', () => {
  it('holds the newest bookmarks, as many as fit, and says how many do not', async () => {
    const { remote, devices } = setUp('Laptop');
    const [laptop] = devices as [SmallDevice];
    laptop.save(1, 1_000);
    const { link } = await laptop.round();
    const numbers = await seen(laptop);
    expect(numbers).toEqual(from(1_001 - numbers.length, 1_000));
    expect(link.unfit).toBe(1_000 - numbers.length);
    expect(remote.sizeBytes).toBeLessThan(budget.bytes);
    expect(remote.sizeBytes).toBeGreaterThan(budget.bytes * 0.7);
  });

  it('goes on with small segments, and is rewritten when these fill it', async () => {
    const { remote, devices } = setUp('Laptop');
    const [laptop] = devices as [SmallDevice];
    laptop.save(1, 300);
    await laptop.round();
    let rewrites = 0;
    for (let number = 301; number <= 420; number += 1) {
      laptop.save(number);
      const [up, { unfit }] = [remote.upBytes, (await laptop.local.link())!];
      const { link } = await laptop.round();
      if (remote.upBytes - up > 5_000) rewrites += 1;
      expect(link.unfit).toBeGreaterThanOrEqual(unfit);
      expect(remote.sizeBytes).toBeLessThanOrEqual(budget.bytes);
    }
    expect((await seen(laptop)).slice(-100)).toEqual(from(321, 420));
    expect(rewrites).toBeLessThan(12);
  });

  it('tells of deletions among what is new', async () => {
    const { devices } = setUp('Laptop', 'Desktop');
    const [laptop, desktop] = devices as [SmallDevice, SmallDevice];
    laptop.save(1, 1_000);
    await laptop.round();
    await desktop.round();
    const shared = await desktop.size();
    laptop.trash(990, 995);
    await laptop.round();
    await desktop.round();
    expect(await desktop.size()).toBe(shared - 6);
  });

  it('is shared: whoever fills it gives way to those who come later', async () => {
    const { remote, devices } = setUp('Laptop', 'Desktop');
    const [laptop, desktop] = devices as [SmallDevice, SmallDevice];
    laptop.save(1, 1_000);
    await laptop.round();
    desktop.save(2_001, 3_000);
    for (let pass = 0; pass < 4; pass += 1) {
      for (const device of devices) {
        device.clock.now += 3_600_000;
        await device.round();
        expect(remote.sizeBytes).toBeLessThanOrEqual(capacity);
      }
    }
    const numbers = await seen(laptop);
    const ofLaptop = numbers.filter((number) => number <= 1_000);
    expect(ofLaptop.slice(-50)).toEqual(from(951, 1_000));
    expect(numbers.slice(-50)).toEqual(from(2_951, 3_000));
    const before = remote.requestCount;
    for (const device of devices) await device.round();
    expect(remote.requestCount - before).toBe(2);
  });

  it('is written whole after a stop at any request', async () => {
    for (let stopAt = 1; stopAt < 16; stopAt += 1) {
      const { remote, devices } = setUp('Laptop');
      const [laptop] = devices as [SmallDevice];
      laptop.save(1, 300);
      await laptop.round();
      laptop.save(301, 600);
      const first = remote.requestCount;
      let isStopped = false;
      const stop = () => {
        if (isStopped || remote.requestCount - first !== stopAt) return;
        isStopped = true;
        throw new Error('stopped');
      };
      const { put, remove } = remote;
      remote.put = async (name, bytes) => {
        stop();
        await put.call(remote, name, bytes);
        stop();
      };
      remote.remove = async (name) => {
        stop();
        await remove.call(remote, name);
        stop();
      };
      for (let pass = 0; pass < 3; pass += 1) await laptop.round().catch(() => undefined);
      isStopped = true;
      await laptop.round();
      await laptop.round();
      expect((await seen(laptop)).slice(-50), `stopped at ${stopAt}`).toEqual(from(551, 600));
      expect(await laptop.local.outgoing()).toEqual([]);
    }
  });

  it('is taken over from a former self', async () => {
    const { remote, devices } = setUp('Laptop');
    const [laptop] = devices as [SmallDevice];
    laptop.save(1, 1_000);
    await laptop.round();
    await laptop.local.reset(linkAfter((await laptop.local.link())!));
    for (let pass = 0; pass < 4; pass += 1) await laptop.round();
    expect((await seen(laptop)).slice(-50)).toEqual(from(951, 1_000));
    expect(remote.sizeBytes).toBeGreaterThan(budget.bytes * 0.7);
    expect(laptop.library.isInSight(idOf(1))).toBe(true);
  });
});
