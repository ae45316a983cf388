import { describe, expect, it } from 'vitest';
import { deletionCell } from '@/lib/bookmarks/cells';
import { linkAfter } from '@/lib/sync/fresh-link';
import { type Cut, CutRemote } from '../../support/sync/cut-remote';
import { Device, idOf } from '../../support/sync/device';
import { Outage } from '../../support/sync/fault-remote';
import { MemoryLibrary } from '../../support/sync/memory-library';

const limits = { cutChars: 400, fanIn: 3, largeBytes: 3_000, massRemoval: 3, massShare: 0.1 };

/** Some weeks of three profiles: saves, edits, deletions, compaction, a clone, a reset, a forgotten profile, a question. */
async function live(
  remote: CutRemote,
  stopAt: number,
): Promise<{ devices: Device[]; oracle: MemoryLibrary; steps: number }> {
  const clock = { now: 1_000_000 };
  const [laptop, desktop] = [new Device(remote, clock), new Device(remote, clock, 'Desktop')];
  const devices = [laptop, desktop];
  const oracle = new MemoryLibrary();
  const remember = ({ library }: Device) => {
    for (const [id, cells] of library.cellsById) oracle.merge({ id, cells });
  };
  let steps = 0;
  const round = async (device: Device, options = {}) => {
    device.local.onEdit = () => remember(device);
    device.local.crash = () => {
      steps += 1;
      if (steps === stopAt) throw new Outage('stopped');
    };
    try {
      await device.round({ limits, ...options });
    } catch (thrown) {
      if (!(thrown instanceof Outage)) throw thrown;
    }
    device.local.crash = () => undefined;
  };
  const edit = (device: Device, number: number, values: Record<string, unknown>) => {
    device.library.edit(idOf(number), values);
    remember(device);
  };
  laptop.save(1, 8);
  desktop.save(5, 12);
  for (const device of devices) remember(device);
  for (const device of [laptop, desktop, laptop, desktop]) await round(device);
  for (let number = 1; number <= 5; number += 1) {
    edit(laptop, number, { title: `Better ${number}` });
    await round(laptop);
  }
  edit(desktop, 3, { [deletionCell]: true });
  edit(desktop, 4, { title: 'Best 4' });
  await round(desktop);
  const library = laptop.library.clone();
  library.now = () => clock.now;
  const clone = new Device(remote, clock, 'Clone');
  Object.assign(clone, { library, local: laptop.local.cloneWith(library) });
  devices.push(clone);
  edit(clone, 20, { url: 'u20', savedAt: 20 });
  edit(laptop, 21, { url: 'u21', savedAt: 21 });
  for (const device of [laptop, clone, desktop, clone, laptop]) await round(device);
  edit(desktop, 3, { [deletionCell]: true, url: 'again', savedAt: 3 });
  for (const number of [5, 6, 7, 8, 9]) edit(desktop, number, { deletedAt: 9 });
  for (const device of [desktop, laptop, clone]) await round(device);
  await round(laptop, { allowRemovals: true });
  const link = (await clone.local.link())!;
  await clone.local.reset(linkAfter(link, [(await desktop.local.link())!.replica]));
  for (const device of [clone, clone, desktop, laptop, clone]) await round(device);
  return { devices, oracle, steps };
}

/** Quiet days, after which all have the same and nothing is left to do. */
async function settle(remote: CutRemote, devices: readonly Device[], oracle: MemoryLibrary): Promise<void> {
  const [first] = devices;
  const newcomer = new Device(remote, first!.clock, 'Phone');
  for (let pass = 0; pass < 6; pass += 1) {
    for (const device of [...devices, newcomer]) {
      device.clock.now += 2 * 86_400_000;
      const { question } = await device.round({ limits });
      if (question) await device.round({ limits, allowRemovals: true });
    }
  }
  for (const { library, name } of [...devices, newcomer]) expect(library.view(), name).toEqual(oracle.view());
  for (const device of devices) {
    const before = remote.requestCount;
    const { faults } = await device.round({ limits });
    // An upload that tore under a replica id which nobody uses any more stays, and is tried once a day.
    expect(remote.requestCount - before).toBeLessThanOrEqual(1 + faults.length);
  }
}

describe('a round that is stopped', () => {
  const never = Number.POSITIVE_INFINITY;

  it('at any request, in any way, costs nothing but time', { timeout: 120_000 }, async () => {
    const whole = new CutRemote(never, 'not done');
    const undisturbed = await live(whole, never);
    const requests = whole.requestCount;
    await settle(whole, undisturbed.devices, undisturbed.oracle);
    expect(requests).toBeGreaterThan(80);
    for (const cut of ['not done', 'reply lost', 'torn'] satisfies Cut[]) {
      for (let at = 1; at <= requests; at += 1) {
        if (cut === 'torn' && !whole.puts.has(at)) continue;
        const remote = new CutRemote(at, cut);
        const { devices, oracle } = await live(remote, never);
        await settle(remote, devices, oracle).catch((thrown) => {
          throw new Error(`request ${at}, ${cut}: ${thrown}`, { cause: thrown });
        });
      }
    }
  });

  it('after any step on disk costs nothing but time', { timeout: 120_000 }, async () => {
    const { steps } = await live(new CutRemote(never, 'not done'), never);
    expect(steps).toBeGreaterThan(80);
    for (let stopAt = 1; stopAt <= steps; stopAt += 1) {
      const remote = new CutRemote(never, 'not done');
      const { devices, oracle } = await live(remote, stopAt);
      await settle(remote, devices, oracle).catch((thrown) => {
        throw new Error(`step ${stopAt}: ${thrown}`, { cause: thrown });
      });
    }
  });
});
