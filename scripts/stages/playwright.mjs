import { buildApp } from '../steps/build-app.mjs'
import { packageProgram } from '../steps/folders.mjs'
import { runInTerminal } from '../steps/run-command.mjs'
import { setUp } from '../steps/set-up.mjs'
import { onVirtualDisplay } from '../steps/virtual-display.mjs'

/** @param {string} config @param {string[]} args */
export const playwrightWords = (config, args) => ['test', '--config', config, ...args]

/**
 * Does the work in the environment that the tests ask for: BEATREEL_ELECTRON names the binary, and on Linux they get a
 * screen of their own, so that nothing on the developer's screen gets in the way.
 * @template T
 * @param {{ binary: string }} electron
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 */
export function onTestDisplay({ binary }, work) {
  const test = env => work({ ...env, BEATREEL_ELECTRON: binary })
  return process.platform === 'linux' ? onVirtualDisplay(test) : test(process.env)
}

/**
 * Sets up, builds and runs Playwright on this terminal.
 * @param {string} config
 * @param {string[]} args
 */
export async function runPlaywright(config, args) {
  const { electron } = await setUp({ forTests: true })
  await buildApp()
  return onTestDisplay(electron, env => runInTerminal(packageProgram('playwright'), playwrightWords(config, args), env))
}
