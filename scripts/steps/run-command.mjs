import { spawn } from 'node:child_process'
import { projectFolder } from './folders.mjs'

/** The person or the system stopped the script while a program of ours ran. */
export class Interruption extends Error {}

/**
 * Waits for a program to end. While it runs, a request to stop is its to obey: we end after it, not before, so that
 * nothing that we started is left behind.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 124 when a signal ended it
 */
function waitForEnd(child) {
  let isStopped = false
  // A terminal sends an interrupt to the child as well; everything else is only for us.
  const wait = () => {
    isStopped = true
  }
  const stop = () => {
    isStopped = true
    child.kill('SIGTERM')
  }
  process.on('SIGINT', wait).on('SIGTERM', stop).on('SIGHUP', stop)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => (isStopped ? fail(new Interruption('stopped')) : done(code ?? 124)))
  }).finally(() => process.off('SIGINT', wait).off('SIGTERM', stop).off('SIGHUP', stop))
}

/**
 * Runs a program to its end and answers its exit code with everything it printed; 124 when it passed its time.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutSeconds?: number }} [options]
 */
export async function runCommand(command, args, { env = process.env, timeoutSeconds = 0 } = {}) {
  const child = spawn(command, args, {
    cwd: projectFolder,
    env: { ...env, NO_COLOR: '1' },
    timeout: timeoutSeconds * 1000,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text
    })
  }
  return { code: await waitForEnd(child), output }
}

/**
 * Runs a program on this terminal and answers its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runInTerminal(command, args, env = process.env) {
  return waitForEnd(spawn(command, args, { cwd: projectFolder, env, stdio: 'inherit' }))
}

/** @param {string} output @param {number} [count] */
export const lastLines = (output, count = 12) => output.trimEnd().split('\n').slice(-count).join('\n')
