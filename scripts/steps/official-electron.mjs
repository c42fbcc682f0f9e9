import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from './folders.mjs'
import { say } from './report.mjs'
import { runCommand } from './run-command.mjs'

const fetchSeconds = 60
const folder = join(projectFolder, 'node_modules/electron')

/** What to run when the fetch has failed and nothing can stand in. */
export const fetchByHand = 'npm run setup -- --retry-electron'

export const officialVersion = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

/** The fetched binary, or undefined while there is none: the package writes path.txt last. */
export function findOfficialElectron() {
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    const fetched = readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '')
    return fetched === officialVersion() && existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

const failureRecord = () => join(cacheFolder(), `electron-${officialVersion()}.unreachable`)

/** Forgets that the fetch failed, so that the next one tries again. */
export const forgetFailedFetch = () => rmSync(failureRecord(), { force: true })

/**
 * Tries once to fetch the official Electron, the way its own package does at first use. A failure is remembered when
 * something else can stand in, so that the next run does not wait for it again.
 * @param {{ canStandIn: boolean }} situation
 */
export async function fetchOfficialElectron({ canStandIn }) {
  if (findOfficialElectron() || (canStandIn && existsSync(failureRecord()))) return undefined
  const { ELECTRON_OVERRIDE_DIST_PATH: _elsewhere, ...env } = process.env
  const { code, output } = await runCommand(process.execPath, [join(folder, 'install.js')], {
    env,
    timeoutSeconds: fetchSeconds,
  })
  if (code === 0 && findOfficialElectron()) return `${officialVersion()} fetched`
  const reason = code === 124 ? `no answer in ${fetchSeconds} s` : (output.trim().split('\n')[0] ?? `exit ${code}`)
  if (!canStandIn) throw new Error(`Electron ${officialVersion()} could not be fetched: ${reason}`)
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(failureRecord(), `${reason}\n`)
  say(`· Electron ${officialVersion()} could not be fetched (${reason}); to try again: ${fetchByHand}`)
  return undefined
}
