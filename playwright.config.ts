import { defineConfig } from '@playwright/test';

/** Journeys against the built extension in real browsers; `npm run test:e2e` builds first. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // Each journey starts a browser of its own; more than two at a time only make each other slow.
  fullyParallel: true,
  workers: 2,
  // Real browsers on a busy machine: a journey that fails once and then passes is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  outputDir: 'test-results',
});
