import { tellTotal } from './stages/counts.mjs'
import { runEngineTests } from './stages/engine-tests.mjs'
import { runScript, StepFailure, say } from './steps/report.mjs'

await runScript(async () => {
  const paths = process.argv.slice(2)
  if (paths.length === 0)
    throw new StepFailure('FFmpeg', 'no build was named', 'npm run test:ffmpeg -- /one/bin/ffmpeg /another/bin/ffmpeg')
  const results = []
  // One after the other: two at once would slow each other into the tests' time limits.
  for (const path of paths) results.push(await runEngineTests(path))
  say(tellTotal(results))
  return results.every(({ failed }) => failed === 0) ? 0 : 1
})
