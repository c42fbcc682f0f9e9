import { defineConfig } from '@playwright/test'

// For what the benchmark measures in the app's own window; tests/bench/page-works.ts starts it.
export default defineConfig({
  testDir: './bench/pages',
  testMatch: '*.bench.ts',
  outputDir: '../out/bench-results',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: 'line',
})
