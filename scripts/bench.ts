import { availableParallelism } from 'node:os';
import { benchContentScript } from './bench/content-script';
import { benchMerge } from './bench/merge';
import { benchSave } from './bench/save';
import { benchScreens } from './bench/screens';
import { listSizes } from './bench/sizes';

/** Measures the built extension in a real Chromium and prints tables for docs/benchmarks.md. */
const runs = Number(process.env.RUNS ?? 15);
const sizes = (process.env.BOOKMARKS ?? '100,10000,100000').split(',').map(Number);

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${runs} runs\n`);
console.log('| what | median, ms | p95, ms | runs |\n|---|--:|--:|--:|');
for (const size of sizes) print(await benchScreens(size, runs));
print(await benchSave(runs));
print(await benchMerge(10_000, Math.min(runs, 5)));
print(await benchContentScript(runs));
console.log('\n| part | gzip, kB |\n|---|--:|');
print(listSizes());

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
