import { resolve } from 'node:path'
import { findFfmpeg } from '../steps/ffmpeg.mjs'
import { projectFolder } from '../steps/folders.mjs'
import { StepFailure } from '../steps/report.mjs'
import { countVitest } from './counts.mjs'
import { envOfTools } from './playwright.mjs'
import { runStage } from './run-stage.mjs'

/** The tests in which FFmpeg itself runs, without the app's window. */
const folders = ['ffmpeg', 'media', 'render', 'command-line', 'walks'].map(name => `tests/${name}/`)

/**
 * Runs the engine's tests on one FFmpeg and prints the line of that build with its counts.
 * @param {string} path of the FFmpeg, absolute or seen from the project; its ffprobe is the one beside it
 */
export function runEngineTests(path) {
  const tools = findFfmpeg(resolve(path))
  if (!tools) throw new StepFailure('FFmpeg', `${path} has no ffprobe beside it`, 'put both into one folder')
  const report = resolve(projectFolder, `out/test-reports/ffmpeg-${tools.version}.json`)
  const words = ['run', '--config', 'tests/vitest.config.mts', '--project', 'unit', ...folders]
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const stage = { name: `FFmpeg ${tools.version}`, program: 'vitest', words: [...words, ...reporters], report }
  return runStage({ ...stage, count: countVitest }, { ...process.env, ...envOfTools(tools) })
}
