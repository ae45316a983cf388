import { bytesOut, costOf, prices } from './cost';
import { type Habit, habits, type MonthUse, simulateMonth } from './month';

const crowds = [1, 1_000, 1_000_000];
const secondsInMonth = 30 * 24 * 3_600;

/** A month of each habit, and what crowds of them come to: every user has a folder to themselves, so it is a sum. */
export async function printMonths(): Promise<void> {
  console.log(
    '| user | bookmarks | profiles | LIST | PUT | GET | up, MB | down, MB | stored, MB | blobs | $ S3 | $ R2 |',
  );
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  const uses: (readonly [Habit, MonthUse])[] = [];
  for (const habit of habits) {
    const use = await simulateMonth(habit, 1);
    uses.push([habit, use]);
    const costs = prices.map((price) => costOf(use, price).toFixed(3));
    const megabytes = [use.upBytes, bytesOut(use), use.storedBytes].map((bytes) => (bytes / 1e6).toFixed(1));
    const cells = [habit.name, habit.bookmarks, habit.profiles, use.listings, use.writes, use.reads];
    console.log(`| ${[...cells, ...megabytes, use.blobs, ...costs].join(' | ')} |`);
  }
  const mean = (of: (use: MonthUse) => number) =>
    uses.reduce((sum, [{ share }, use]) => sum + share * of(use), 0);
  console.log('\n| users | requests a second | out, GB a month | stored, GB | $ a month, S3 | R2 |');
  console.log('|--:|--:|--:|--:|--:|--:|');
  for (const users of crowds) {
    const perSecond = (users * mean((use) => use.listings + use.writes + use.reads)) / secondsInMonth;
    const gigabytes = [bytesOut, (use: MonthUse) => use.storedBytes].map((of) => (users * mean(of)) / 1e9);
    const costs = prices.map((price) => users * mean((use) => costOf(use, price)));
    const numbers = [perSecond, ...gigabytes, ...costs].map((number) =>
      number.toLocaleString('en', { maximumSignificantDigits: 3 }),
    );
    console.log(`| ${[users.toLocaleString('en'), ...numbers].join(' | ')} |`);
  }
}
