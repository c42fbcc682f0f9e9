import { runScript } from './steps/report.mjs'
import { setUp } from './steps/set-up.mjs'

await runScript(async () => {
  const words = process.argv.slice(2)
  await setUp({ forTests: words.includes('--for-tests'), retryElectron: words.includes('--retry-electron') })
  return 0
})
