import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    // Also on a machine of two cores, of which the default would leave one alone.
    maxWorkers: '100%',
    projects: [
      {
        plugins: await WxtVitest(),
        test: {
          name: 'unit',
          include: ['tests/{lib,components}/**/*.test.{ts,tsx}'],
          environment: 'node',
          mockReset: true,
          unstubEnvs: true,
          // A third of the time went into loading the same modules for each file. None of ours keeps anything
          // (docs/architecture.md), and `--sequence.shuffle.files` shows that the order does not matter.
          isolate: false,
          setupFiles: ['tests/support/fresh-browser.ts'],
          // Property tests run a law hundreds of times; a busy machine must not fail them.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'remotes',
          include: ['tests/remotes/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: 'architecture', include: ['tests/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
