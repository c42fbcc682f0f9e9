import { buildApp } from './steps/build-app.mjs'
import { hasDisplay, mustLeaveSandbox, planLaunch } from './steps/launch-plan.mjs'
import { runScript, say } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'
import { setUp } from './steps/set-up.mjs'
import { onVirtualDisplay } from './steps/virtual-display.mjs'

await runScript(async () => {
  const { electron } = await setUp()
  await buildApp()
  const plan = planLaunch({
    args: process.argv.slice(2),
    leavesSandbox: mustLeaveSandbox(),
    hasDisplay: hasDisplay(),
  })
  if (plan.isHeadless) say('· no window: assembling the sample project')
  const open = env => runInTerminal(electron.binary, plan.words, env)
  return hasDisplay() ? open(process.env) : onVirtualDisplay(open)
})
