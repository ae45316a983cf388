/** `npm run bench:sync-year`: what a year of three profiles leaves on a remote, and what it costs to bring it there. */
import { simulateYear } from './bench/sync/year';

const days = Number(process.env.DAYS ?? 365);
const use = await simulateYear(days, Number(process.env.SEED ?? 1));
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const { list, get, put, remove } = use.requests;
const rows = [
  ['rounds, all profiles', use.rounds],
  ['bookmarks in sight; ever saved', `${use.bookmarks}; ${use.records}`],
  ['blobs: mean, most, at the end', `${use.blobs.mean.toFixed(1)}, ${use.blobs.most}, ${use.blobs.atEnd}`],
  ['on the remote at the end', megabytes(use.storedBytes)],
  ['all that is known as one segment', megabytes(use.snapshotBytes)],
  ['the one in terms of the other', (use.storedBytes / use.snapshotBytes).toFixed(3)],
  ['up; down, bodies', `${megabytes(use.upBytes)}; ${megabytes(use.downBytes)}`],
  ['LIST, GET, PUT, DELETE', `${list}, ${get}, ${put}, ${remove}`],
  ['requests a round', ((list + get + put + remove) / use.rounds).toFixed(2)],
];
console.log(`Node ${process.version}, ${days} days\n\n| what | |\n|---|--:|`);
for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);
