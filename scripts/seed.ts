/**
 * `npm run seed -- 100000`: a browser whose library holds so many made-up bookmarks, to try what a large one is like.
 * The profile is a fresh one and is gone when the browser is closed.
 */
import { seedLibrary } from './bench/seed-library';
import { ensureBrowsers } from './ensure-browsers';
import { run } from './run';
import { hasDisplay, launchForPerson, untilClosed } from './start/show';

const count = Number(process.argv[2] ?? 10_000);
if (!Number.isSafeInteger(count) || count < 1 || count > 1_000_000) {
  console.error('Say how many bookmarks: npm run seed -- 100000');
  process.exit(1);
}
if (!hasDisplay()) {
  console.error(
    'There is no display to show a browser on. `npm run bench` measures large libraries without one.',
  );
  process.exit(1);
}
await ensureBrowsers();
if (!(await run('npx', ['wxt', 'build']))) process.exit(1);
const browser = await launchForPerson();
const screen = await browser.openExtensionPage('library.html');
await seedLibrary(screen, count, {
  hasTexts: count <= 20_000,
  onProgress: (written) => console.log(`${written.toLocaleString()} of ${count.toLocaleString()} written`),
});
await screen.reload();
console.log('Close the browser to end.');
await untilClosed(browser);
