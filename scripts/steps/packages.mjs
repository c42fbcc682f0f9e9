import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { doStep, StepFailure } from './report.mjs'
import { lastLines, runCommand } from './run-command.mjs'

const command = 'npm ci --no-audit --no-fund'

/**
 * Whether what npm last installed is what the lock file says. Optional packages may be missing: they are for other
 * systems, or their download failed.
 * @param {{ packages: Record<string, any> }} lock the project's package-lock.json
 * @param {{ packages: Record<string, any> }} installed npm's own record, node_modules/.package-lock.json
 */
export function isTreeCurrent(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    const found = installed.packages[path]
    if (path === '') return true
    if (!found) return Boolean(wanted.optional || wanted.devOptional)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

const readJson = path => JSON.parse(readFileSync(join(projectFolder, path), 'utf8'))

function arePackagesInstalled() {
  try {
    return isTreeCurrent(readJson('package-lock.json'), readJson('node_modules/.package-lock.json'))
  } catch {
    return false
  }
}

async function install() {
  if (arePackagesInstalled()) return undefined
  const [program = '', ...args] = command.split(' ')
  const { code, output } = await runCommand(program, args)
  if (code !== 0) throw new StepFailure('packages', `npm ci ended with ${code}\n${lastLines(output)}`, command)
  return 'npm ci'
}

/** Installs the packages of the lock file when they are not there as it says. */
export const installPackages = () => doStep({ name: 'packages', byHand: command }, install)
