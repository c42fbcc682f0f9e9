import { defineConfig } from '@playwright/test'

// Half an hour of editing; scripts/soak.mjs starts it.
export default defineConfig({
  testDir: './soak',
  testMatch: '*.soak.ts',
  outputDir: '../out/soak-results',
  workers: 1,
  timeout: 0,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: 'line',
})
