import { buildApp } from './steps/build-app.mjs'
import { installPackages } from './steps/packages.mjs'
import { runScript } from './steps/report.mjs'

await runScript(async () => {
  await installPackages()
  await buildApp()
  return 0
})
