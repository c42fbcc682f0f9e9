// Posts over a network that goes wrong in every way, to platforms of our own: `npm run r6 -- --seeds 3 [--first 1] [--platforms TikTok,YouTube] [--rows "black hole"]`.
import { parseArgs } from 'node:util'
import { installPackages } from './steps/packages.mjs'
import { runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '3' },
      first: { type: 'string', default: '1' },
      platforms: { type: 'string', default: '' },
      rows: { type: 'string', default: '' },
    },
  })
  await installPackages()
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.mts', '--reporter', 'dot']
  const { seeds, first, platforms, rows } = values
  const env = { ...process.env, R6_SEEDS: seeds, R6_FIRST: first, R6_PLATFORMS: platforms, R6_ROWS: rows }
  return runInTerminal(process.execPath, [...vitest, 'tests/publish/r6'], env)
})
