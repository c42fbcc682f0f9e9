import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './shots',
  outputDir: '../out/shots-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
})
