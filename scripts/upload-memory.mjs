// Memory while a hollow file is uploaded, as a curve: `npm run upload-memory -- [--bytes 4000000000] [--platform YouTube]`.
import { parseArgs } from 'node:util'
import { installPackages } from './steps/packages.mjs'
import { runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'

await runScript(async () => {
  const { values } = parseArgs({
    options: { bytes: { type: 'string', default: '4000000000' }, platform: { type: 'string', default: 'YouTube' } },
  })
  await installPackages()
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.mts']
  const env = { ...process.env, UPLOAD_BYTES: values.bytes, UPLOAD_PLATFORM: values.platform }
  return runInTerminal(process.execPath, [...vitest, 'tests/publish/memory'], env)
})
