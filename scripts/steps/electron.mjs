import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findOfficialElectron, officialVersion } from './official-electron.mjs'
import { findTestRuntime, runtimeVersion } from './test-runtime.mjs'

export const isElectronNamed = () => Boolean(process.env.BEATREEL_ELECTRON)

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
