import { runPlaywright } from './stages/playwright.mjs'
import { runScript } from './steps/report.mjs'

// Started by the benchmark, which finds what was read in the file that BEATREEL_READINGS names.
await runScript(() => runPlaywright('tests/playwright.bench.config.ts', process.argv.slice(2)))
