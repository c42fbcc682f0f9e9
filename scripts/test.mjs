import { join } from 'node:path'
import { countPlaywright, countVitest, judgeStage, tellTotal } from './stages/counts.mjs'
import { envOfTools, onTestDisplay, playwrightWords } from './stages/playwright.mjs'
import { runStage } from './stages/run-stage.mjs'
import { buildApp } from './steps/build-app.mjs'
import { projectFolder } from './steps/folders.mjs'
import { runScript, say, tellFailure } from './steps/report.mjs'
import { setUp } from './steps/set-up.mjs'

const reportOf = name => join(projectFolder, `out/test-reports/${name}.json`)

function vitestStage(project) {
  const report = reportOf(project)
  const words = ['run', '--config', 'tests/vitest.config.mts', '--project', project]
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return { name: project, program: 'vitest', words: [...words, ...reporters], report, count: countVitest }
}

function runEndToEnd(tools) {
  const report = reportOf('end-to-end')
  const words = playwrightWords('tests/playwright.config.ts', ['--reporter=dot,json'])
  const stage = { name: 'end-to-end', program: 'playwright', words, report, count: countPlaywright }
  return onTestDisplay(tools, env => runStage(stage, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }))
}

/** The command-line and end-to-end tests run what was built; a build that fails is one failed test, not a silent end. */
async function tryBuild() {
  try {
    await buildApp()
    return []
  } catch (error) {
    tellFailure(error)
    return [judgeStage(1, undefined)]
  }
}

const stages = [
  { name: 'typecheck', program: 'tsc', words: ['-b'] },
  { name: 'lint', program: 'biome', words: ['check', '.'] },
  vitestStage('unit'),
  vitestStage('architecture'),
]

await runScript(async () => {
  const tools = await setUp({ forTests: true })
  const results = await tryBuild()
  const isBuilt = results.length === 0
  // One after the other, and all of them: a fault in one stage must not hide those of the next.
  for (const stage of stages) results.push(await runStage(stage, { ...process.env, ...envOfTools(tools.ffmpeg) }))
  if (isBuilt) results.push(await runEndToEnd(tools))
  else say('✗ end-to-end: not run, there is no build')
  say(tellTotal(results))
  return results.every(({ failed }) => failed === 0) ? 0 : 1
})
