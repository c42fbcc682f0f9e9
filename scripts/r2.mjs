// Uploads stopped and apps killed at every point, against platforms of our own: `npm run r2 -- --seeds 5 [--first 1] [--platforms TikTok,YouTube]`.
import { parseArgs } from 'node:util'
import { installPackages } from './steps/packages.mjs'
import { runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '5' },
      first: { type: 'string', default: '1' },
      platforms: { type: 'string', default: '' },
    },
  })
  await installPackages()
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.mts', '--reporter', 'dot']
  const env = { ...process.env, R2_SEEDS: values.seeds, R2_FIRST: values.first, R2_PLATFORMS: values.platforms }
  return runInTerminal(process.execPath, [...vitest, 'tests/publish/r2'], env)
})
