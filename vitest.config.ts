import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: await WxtVitest(),
        test: {
          name: 'unit',
          include: ['tests/{lib,components}/**/*.test.{ts,tsx}'],
          environment: 'node',
          mockReset: true,
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
