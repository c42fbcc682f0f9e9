import { onTestDisplay, playwrightWords } from './stages/playwright.mjs'
import { buildApp } from './steps/build-app.mjs'
import { packageProgram } from './steps/folders.mjs'
import { runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'
import { setUp } from './steps/set-up.mjs'

await runScript(async () => {
  const { electron } = await setUp({ forTests: true })
  await buildApp()
  const words = playwrightWords('tests/playwright.shots.config.ts', process.argv.slice(2))
  return onTestDisplay(electron, env => runInTerminal(packageProgram('playwright'), words, env))
})
