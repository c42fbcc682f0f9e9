import { Interruption } from './run-command.mjs'

const seconds = since => `${Math.max(0, Math.round((Date.now() - since) / 1000))} s`

/** A step that could not be done: which one, why, and what a person can run to do it. */
export class StepFailure extends Error {
  /** @param {string} step @param {string} reason @param {string} byHand */
  constructor(step, reason, byHand) {
    super(`${step}: ${reason}`)
    this.byHand = byHand
  }
}

/** Shown on a terminal while a long step works, until the next line; a log file does not get it. @param {string} text */
export function showWorking(text) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`)
}

/** @param {string} line */
export function say(line) {
  showWorking('')
  console.log(line)
}

/**
 * Does one step. What the work answers is printed behind the step's name with the time it took; work that answers
 * nothing had nothing to do and prints nothing. Any error becomes a StepFailure.
 * @param {{ name: string, byHand: string }} step
 * @param {() => Promise<string | undefined>} work
 */
export async function doStep({ name, byHand }, work) {
  const since = Date.now()
  showWorking(`… ${name}`)
  try {
    const done = await work()
    if (done) say(`✓ ${name} (${done}, ${seconds(since)})`)
  } catch (error) {
    if (error instanceof StepFailure || error instanceof Interruption) throw error
    throw new StepFailure(name, error instanceof Error ? error.message : String(error), byHand)
  } finally {
    showWorking('')
  }
}

/** Prints a failed step with its reason and command; any other error is a bug and goes on. @param {unknown} error */
export function tellFailure(error) {
  if (!(error instanceof StepFailure)) throw error
  say(`✗ ${error.message}`)
  say(`  By hand: ${error.byHand}`)
}

/**
 * Runs a whole script. Its answer is the exit code: 1 after a failed step, 130 after an interruption.
 * @param {() => Promise<number>} work
 */
export async function runScript(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    process.exitCode = error instanceof Interruption ? 130 : 1
    if (!(error instanceof Interruption)) tellFailure(error)
  }
}
