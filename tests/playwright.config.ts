import { defineConfig } from '@playwright/test'

// One worker: every test opens the whole app, and two of them would share the machine's cores and clipboard.
// One retry: now and then Electron starts but does not answer Playwright; the run tells how often.
export default defineConfig({
  testDir: './e2e',
  outputDir: '../out/test-results',
  workers: 1,
  retries: 1,
  timeout: 120_000,
  // The first import waits until FFmpeg was asked what it can do, on cores that others share.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
})
