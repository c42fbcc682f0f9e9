import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findOfficialElectron, officialVersion } from './official-electron.mjs'
import { StepFailure } from './report.mjs'
import { findTestRuntime, runtimeVersion } from './test-runtime.mjs'

/** Whether BEATREEL_ELECTRON names one; a named one that is not there is an error, not a reason to take another. */
export function isElectronNamed() {
  const named = process.env.BEATREEL_ELECTRON
  if (named && !existsSync(named)) {
    throw new StepFailure('Electron', `BEATREEL_ELECTRON names ${named}, which is not there`, 'unset BEATREEL_ELECTRON')
  }
  return Boolean(named)
}

function readVersionBeside(binary) {
  try {
    return readFileSync(join(dirname(binary), 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
  } catch {
    return 'of unknown version'
  }
}

/**
 * The Electron to run: the binary named in BEATREEL_ELECTRON, the official one, the test runtime.
 * @returns {{ binary: string, version: string, isTestRuntime: boolean } | undefined}
 */
export function findElectron() {
  const named = process.env.BEATREEL_ELECTRON
  if (named) return { binary: named, version: readVersionBeside(named), isTestRuntime: false }
  const official = findOfficialElectron()
  if (official) return { binary: official, version: officialVersion(), isTestRuntime: false }
  const runtime = findTestRuntime()
  return runtime ? { binary: runtime, version: runtimeVersion, isTestRuntime: true } : undefined
}
