import { buildApp } from '../steps/build-app.mjs'
import { packageProgram } from '../steps/folders.mjs'
import { runInTerminal } from '../steps/run-command.mjs'
import { setUp } from '../steps/set-up.mjs'
import { onVirtualDisplay } from '../steps/virtual-display.mjs'

/** @param {string} config @param {string[]} args */
export const playwrightWords = (config, args) => ['test', '--config', config, ...args]

/** How the tests hear which FFmpeg and ffprobe were found. @param {{ command: string, ffprobe: string }} ffmpeg */
export const envOfTools = ({ command, ffprobe }) => ({ BEATREEL_FFMPEG: command, BEATREEL_FFPROBE: ffprobe })

/**
 * Does the work in the environment that the tests ask for: BEATREEL_ELECTRON names the binary, and on Linux they get a
 * screen of their own, so that nothing on the developer's screen gets in the way.
 * @template T
 * @param {{ electron: { binary: string }, ffmpeg: { command: string, ffprobe: string } }} tools what set-up has found
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 */
export function onTestDisplay({ electron, ffmpeg }, work) {
  const test = env => work({ ...env, ...envOfTools(ffmpeg), BEATREEL_ELECTRON: electron.binary })
  return process.platform === 'linux' ? onVirtualDisplay(test) : test(process.env)
}

/**
 * Sets up, builds and runs Playwright on this terminal.
 * @param {string} config
 * @param {string[]} args
 */
export async function runPlaywright(config, args) {
  const tools = await setUp({ forTests: true })
  await buildApp()
  return onTestDisplay(tools, env => runInTerminal(packageProgram('playwright'), playwrightWords(config, args), env))
}
