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
        },
      },
      {
        test: { name: 'architecture', include: ['tests/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
