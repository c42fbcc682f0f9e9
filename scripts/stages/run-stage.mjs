import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { packageProgram } from '../steps/folders.mjs'
import { say, showWorking } from '../steps/report.mjs'
import { runCommand } from '../steps/run-command.mjs'
import { judgeStage } from './counts.mjs'

function readReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

function tellCounts({ passed, failed, skipped, retried }) {
  const parts = [`${passed} passed`, `${failed} failed`]
  if (skipped > 0) parts.push(`${skipped} skipped`)
  if (retried > 0) parts.push(`${retried} only at the second try`)
  return parts.join(', ')
}

/**
 * Runs one stage and prints its line, with the runner's whole output below when it failed.
 * @param {object} stage
 * @param {string} stage.name
 * @param {string} stage.program a program of an installed package
 * @param {string[]} stage.words
 * @param {string} [stage.report] the JSON file that the runner writes; without one its exit code is its one test
 * @param {(report: any) => ReturnType<typeof judgeStage>} [stage.count]
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runStage({ name, program, words, report, count }, env = process.env) {
  const since = Date.now()
  showWorking(`… ${name}`)
  if (report) {
    // A report of an earlier run must not speak for this one.
    rmSync(report, { force: true })
    mkdirSync(dirname(report), { recursive: true })
  }
  const { code, output } = await runCommand(packageProgram(program), words, { env })
  const whole = { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0, retried: 0 }
  const result = judgeStage(code, report && count ? readReport(report, count) : whole)
  const seconds = Math.round((Date.now() - since) / 1000)
  say(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${tellCounts(result)} (${seconds} s)`)
  if (result.failed > 0) say(output.trimEnd())
  return result
}
