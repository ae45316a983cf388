/**
 * What sync costs; prints tables for docs/benchmarks.md.
 *
 *   node --import tsx scripts/bench-sync.ts           on the wire, beside one whole file (BOOKMARKS=1000,10000,100000
 *                                                     chooses the sizes; the largest needs --max-old-space-size=8192)
 *   node --import tsx scripts/bench-sync.ts browser   a profile of a real Chromium joins (RUNS=5; after npm run build)
 *   node --import tsx scripts/bench-sync.ts months    what users' months cost, simulated
 */
import { printJoining } from './bench/sync/print-joining';
import { printMonths } from './bench/sync/print-months';
import { printWire } from './bench/sync/print-wire';

const sizes = (process.env.BOOKMARKS ?? '1000,10000').split(',').map(Number);
const runs = Number(process.env.RUNS ?? 5);

console.log(`Node ${process.version}\n`);
if (process.argv[2] === 'months') await printMonths();
else if (process.argv[2] === 'browser') await printJoining(sizes, runs);
else await printWire(sizes);
