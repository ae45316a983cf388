/**
 * `npm run bench:sync`: what sync costs on the wire, beside one whole file; `npm run bench:sync -- months`: what a month
 * costs. Prints tables for docs/benchmarks.md. `BOOKMARKS=1000,10000,100000` chooses the sizes.
 */
import type { Codec } from '../lib/sync/codec';
import { createCodec } from '../lib/sync/seal';
import { createPairingKey, importSecret } from '../lib/sync/secret-keys';
import { BenchProfile } from './bench/sync/bench-profile';
import type { Traffic } from './bench/sync/counting-proxy';
import { wholeFileOf } from './bench/sync/floccus';
import { fullBookmark, fullRecord } from './bench/sync/full-bookmarks';
import { type Place, startPlaces } from './bench/sync/places';
import { printMonths } from './bench/sync/print-months';

if (process.argv[2] === 'months') await printMonths();
else await printWire((process.env.BOOKMARKS ?? '1000,10000').split(',').map(Number));

async function printWire(sizes: readonly number[]): Promise<void> {
  const places = await startPlaces(console.log);
  try {
    console.log(`Node ${process.version}\n`);
    console.log('| bookmarks | on | what | requests | up, KB | down, KB | s |');
    console.log('|--:|---|---|--:|--:|--:|--:|');
    for (const size of sizes) {
      for (const place of places) await measure(place, size);
      printWholeFile(size);
    }
  } finally {
    await Promise.all(places.map((place) => place.stop()));
  }
}

async function measure(place: Place, size: number): Promise<void> {
  const remote = await place.open(`bench-${size}`);
  const codec = await newCodec();
  const [writer, reader] = ['Writer', 'Reader'].map((name) => new BenchProfile(name, remote, codec));
  if (!writer || !reader) return;
  const counted = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    const traffic = await place.proxy.count(work);
    printRow(size, place.name, what, traffic, (performance.now() - start) / 1_000);
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

async function newCodec(): Promise<Codec> {
  const secret = await importSecret({ type: 'key', key: createPairingKey() });
  return createCodec(secret ? [secret] : []);
}

/** Figures of a sync that loses something are worth nothing. */
function expectSame(one: BenchProfile, other: BenchProfile): void {
  for (const [id, cells] of one.library.cellsById) {
    const theirs = other.library.cellsById.get(id);
    const isSame =
      theirs?.size === cells.size && JSON.stringify([...cells].sort()) === JSON.stringify([...theirs].sort());
    if (!isSame) throw new Error(`${id} differs`);
  }
}

function printRow(size: number, where: string, what: string, traffic: Traffic, seconds: number | null): void {
  const { requests, upBytes, downBytes } = traffic;
  const cells = [size.toLocaleString('en'), where, what, requests, kilobytes(upBytes), kilobytes(downBytes)];
  console.log(`| ${cells.join(' | ')} | ${seconds?.toFixed(1) ?? '–'} |`);
}

function printWholeFile(size: number): void {
  const bookmarks = Array.from({ length: size }, (_, number) => fullBookmark(number));
  const { sealedBytes, check, change } = wholeFileOf(bookmarks);
  const row = (what: string, requests: number, up: number, down: number) =>
    printRow(size, 'Floccus, computed', what, { requests, upBytes: up, downBytes: down }, null);
  row('nothing to do', check.requests, 0, check.files * sealedBytes);
  row('one field changed: sent', change.requests, sealedBytes, (change.files - 1) * sealedBytes);
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
