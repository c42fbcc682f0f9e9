import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findFfmpeg } from './ffmpeg.mjs'
import { isRoot } from './launch-plan.mjs'
import { StepFailure } from './report.mjs'
import { lastLines, runCommand } from './run-command.mjs'
import { listMissingNeeds, nameNeed, planInstall } from './system-needs.mjs'

/** @param {string} name */
export function hasCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function listLibraries() {
  // A plain user's PATH has no /sbin on Debian.
  const { status, stdout } = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { PATH: `${process.env.PATH}:/sbin:/usr/sbin` },
  })
  if (status !== 0) return undefined
  return new Set(stdout.split('\n').flatMap(line => line.trim().split(' ')[0] ?? []))
}

function hasFontFiles(folder) {
  try {
    return readdirSync(folder, { recursive: true }).some(path => /\.(ttf|otf|ttc)$/i.test(String(path)))
  } catch {
    return false
  }
}

// apt answers 100 for a name that it does not know.
const isKnownPackage = name => spawnSync('apt-cache', ['show', '--no-all-versions', name]).status === 0

/**
 * Installs what the system lacks through apt when we are root on Debian or Ubuntu, and otherwise stops with the exact
 * command. Only Linux: macOS brings everything but FFmpeg.
 * @param {{ needsDisplay: boolean, needsUnzip: boolean }} wanted
 */
export async function installSystemLibraries({ needsDisplay, needsUnzip }) {
  if (process.platform !== 'linux') return undefined
  const purposes = ['app']
  if (needsDisplay) purposes.push('display')
  if (needsUnzip) purposes.push('runtime')
  if (!findFfmpeg()) purposes.push('film')
  // Tests of clocks alone need it, and say so where it is not: nobody is stopped for that.
  if (isRoot() && hasCommand('apt-get')) purposes.push('clock')
  const hasFonts = ['/usr/share/fonts', '/usr/local/share/fonts'].some(hasFontFiles)
  const missing = listMissingNeeds(purposes, { libraries: listLibraries(), hasCommand, hasFonts })
  if (missing.length === 0) return undefined
  return installMissing(missing)
}

async function callApt(words, failure) {
  const { code, output } = await runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (code !== 0) throw failure(`apt-get ${words[0]} ended with ${code}\n${lastLines(output)}`)
}

async function installMissing(missing) {
  const system = { hasCommand, isRoot: isRoot(), isKnownPackage }
  const plan = planInstall(missing, system)
  const reason = `this system lacks ${missing.map(nameNeed).join(', ')}`
  const failure = detail =>
    new StepFailure('system libraries', detail, plan?.byHand ?? 'install them with your package manager')
  if (!plan?.isOurs) throw failure(reason)
  await callApt(['update'], detail => failure(`${reason}; ${detail}`))
  // Before its first update apt knows no package, so the names are asked for again.
  const { calls = [], packages = [] } = planInstall(missing, system) ?? {}
  await callApt(calls.at(-1), detail => failure(`${reason}; ${detail}`))
  return `apt: ${packages.join(' ')}`
}
