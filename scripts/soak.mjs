import { parseArgs } from 'node:util'
import { runPlaywright } from './stages/playwright.mjs'
import { runScript } from './steps/report.mjs'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } })
process.env.BEATREEL_SOAK_MINUTES = values.minutes

await runScript(() => runPlaywright('tests/playwright.soak.config.ts', []))
