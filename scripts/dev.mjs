import { forgetBuild } from './steps/build-app.mjs'
import { packageProgram } from './steps/folders.mjs'
import { hasDisplay, mustLeaveSandbox } from './steps/launch-plan.mjs'
import { runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'
import { setUp } from './steps/set-up.mjs'
import { onVirtualDisplay } from './steps/virtual-display.mjs'

await runScript(async () => {
  const { electron } = await setUp()
  forgetBuild()
  const words = ['dev', ...process.argv.slice(2)]
  const sandbox = mustLeaveSandbox() ? { NO_SANDBOX: '1' } : {}
  const serve = env =>
    runInTerminal(packageProgram('electron-vite'), words, { ...env, ...sandbox, ELECTRON_EXEC_PATH: electron.binary })
  return hasDisplay() ? serve(process.env) : onVirtualDisplay(serve)
})
