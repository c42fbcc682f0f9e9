import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mustLeaveSandbox } from './launch-plan.mjs'
import { StepFailure } from './report.mjs'

function isSetuidHelper(path) {
  try {
    const { uid, mode } = statSync(path)
    return uid === 0 && (mode & 0o4000) !== 0
  } catch {
    return false
  }
}

/**
 * Some Linux systems (Ubuntu 24.04) let no plain user make the namespaces that Chromium's sandbox needs. Then Electron
 * would stop with a stack trace: better to name the one command that helps. The sandbox is never left out for it.
 * @param {string} electron
 */
export async function checkSandbox(electron) {
  if (process.platform !== 'linux' || mustLeaveSandbox()) return undefined
  const helper = join(dirname(electron), 'chrome-sandbox')
  const trial = spawnSync('unshare', ['--user', '--map-root-user', 'true'])
  if (trial.error || trial.status === 0 || isSetuidHelper(helper)) return undefined
  const reason = 'this system lets no plain user make namespaces, so the sandbox needs its helper to belong to root'
  throw new StepFailure('sandbox', reason, `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`)
}
