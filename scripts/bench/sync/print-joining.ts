import { row, timingOf } from '../statistics';
import { type Joining, joinInChromium } from './in-browser';
import { newSecret } from './new-secret';
import { withPlaces } from './places';
import { trafficHead, trafficRow } from './traffic-row';

/** What it takes a fresh profile of the built extension in Chromium to join so many bookmarks. */
export async function printJoining(sizes: readonly number[], runs: number): Promise<void> {
  await withPlaces(async (places) => {
    for (const size of sizes) {
      for (const place of places) {
        const joinings: Joining[] = [];
        for (let run = 0; run < runs; run++) {
          const { encryption, codec } = await newSecret();
          joinings.push(await joinInChromium(place, `join-${size}-${run}`, size, encryption, codec));
        }
        print(place.name, size, joinings);
      }
    }
  });
}

function print(where: string, size: number, joinings: readonly Joining[]): void {
  const [joining] = joinings;
  if (!joining) return;
  const { preview, traffic, idle, oneField } = joining;
  console.log(`\n${trafficHead}`);
  for (const [what, moved] of [
    ['preview: all fetched', preview.traffic],
    ['connect', traffic],
    ['nothing to do', idle],
    ['one field changed: sent', oneField],
  ] as const) {
    console.log(trafficRow(size, `${where}, Chromium`, what, moved, null));
  }
  const timing = (of: (joining: Joining) => number) => timingOf(joinings.map(of));
  console.log(
    `\n| ${where}, ${size.toLocaleString('en')} | median, ms | p95, ms | runs |\n|---|--:|--:|--:|`,
  );
  console.log(
    row(
      'asked → preview',
      timing(({ preview: { ms } }) => ms),
    ),
  );
  console.log(
    row(
      'Connect → first bookmarks on screen',
      timing(({ firstMs }) => firstMs),
    ),
  );
  console.log(
    row(
      'Connect → all in the library',
      timing(({ allMs }) => allMs),
    ),
  );
}
