import { runPlaywright } from './stages/playwright.mjs'
import { runScript } from './steps/report.mjs'

await runScript(() => runPlaywright('tests/playwright.config.ts', process.argv.slice(2)))
