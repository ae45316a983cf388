import { BenchProfile } from './bench-profile';
import { wholeFileOf } from './floccus';
import { fullBookmark, fullRecord } from './full-bookmarks';
import { newSecret } from './new-secret';
import { type Place, withPlaces } from './places';
import { trafficHead, trafficRow } from './traffic-row';

/** What two profiles move, at each size and place, beside one whole file of the same bookmarks. */
export async function printWire(sizes: readonly number[]): Promise<void> {
  await withPlaces(async (places) => {
    console.log(trafficHead);
    for (const size of sizes) {
      for (const place of places) await measure(place, size);
      printWholeFile(size);
    }
  });
}

async function measure(place: Place, size: number): Promise<void> {
  const { remote } = await place.open(`wire-${size}`);
  const { codec } = await newSecret();
  const writer = new BenchProfile('Writer', remote, codec);
  const reader = new BenchProfile('Reader', remote, codec);
  const counted = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    const traffic = await place.proxy.count(work);
    console.log(trafficRow(size, place.name, what, traffic, (performance.now() - start) / 1_000));
  };
  for (let number = 0; number < size; number++) writer.library.merge(fullRecord(number));
  const { id } = fullRecord(size >> 1);

  await counted('first upload', () => writer.round());
  await writer.settle();
  await counted('new profile reads all', () => reader.round());
  expectSame(writer, reader);
  await reader.settle();
  await writer.settle();
  await counted('nothing to do', () => writer.round());
  writer.star(id, true);
  await counted('one field changed: sent', () => writer.round());
  await counted('one field changed: received', () => reader.round());
  expectSame(writer, reader);
}

/** Figures of a sync that loses something are worth nothing. */
function expectSame(one: BenchProfile, other: BenchProfile): void {
  for (const [id, cells] of one.library.cellsById) {
    const theirs = other.library.cellsById.get(id) ?? new Map();
    if (JSON.stringify([...cells].sort()) !== JSON.stringify([...theirs].sort())) {
      throw new Error(`${id} differs`);
    }
  }
}

function printWholeFile(size: number): void {
  const bookmarks = Array.from({ length: size }, (_, number) => fullBookmark(number));
  const { sealedBytes, check, change } = wholeFileOf(bookmarks);
  const print = (what: string, requests: number, upBytes: number, downBytes: number) =>
    console.log(trafficRow(size, 'Floccus, computed', what, { requests, upBytes, downBytes }, null));
  print('nothing to do', check.requests, 0, check.files * sealedBytes);
  print('one field changed: sent', change.requests, sealedBytes, (change.files - 1) * sealedBytes);
}
