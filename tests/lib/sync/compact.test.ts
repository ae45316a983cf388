import { expect, it } from 'vitest';
import { charsOfRows } from '@/lib/sync/rows';
import { openSegment, ownName } from '@/lib/sync/segment';
import { idOf, twoDevices } from '../../support/sync/device';
import { plainCodec } from '../../support/sync/plain-codec';

it('makes of segments that are large unpacked none that is larger than two of them', async () => {
  const { remote, here, there } = twoDevices();
  const limits = { fanIn: 3, largeChars: 4_000 };
  // As a bulk edit does: every change of a bookmark with a stamp of its own, and so a row.
  for (let turn = 0; turn < 12; turn += 1) {
    for (const name of ['url', 'savedAt', 'starred', '#ai']) {
      here.clock.now += 1;
      for (let number = 0; number < 5; number += 1) here.library.edit(idOf(turn * 5 + number), { [name]: 1 });
    }
    await here.round({ limits });
  }
  const merged = remote.blobs.size;
  expect(merged).toBeLessThan(9);
  for (const [name, bytes] of remote.blobs) {
    const { records } = await openSegment(plainCodec, ownName(name), bytes);
    const chars = records.reduce((sum, { cells }) => sum + charsOfRows(cells), 0);
    expect(chars).toBeLessThanOrEqual(2 * limits.largeChars);
  }
  await there.round();
  expect(there.library.view()).toEqual(here.library.view());
});
