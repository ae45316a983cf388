/** Builds for every browser at once: one build keeps little more than one core busy. */
import { run } from './run';

const browsers = ['chrome', 'firefox'];
const built = await Promise.all(browsers.map((browser) => run('npx', ['wxt', 'build', '-b', browser])));
if (built.includes(false)) process.exit(1);
