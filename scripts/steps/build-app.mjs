import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageProgram, projectFolder } from './folders.mjs'
import { doStep } from './report.mjs'
import { lastLines, runCommand } from './run-command.mjs'

const sources = [
  'src-shared',
  'src-preload',
  'src-main',
  'src-renderer',
  'resources/public',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]
const record = join(projectFolder, 'out/.built-from')

function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => listFiles(join(path, name)))
}

/**
 * One mark for the names and contents of everything that goes into the build. Contents, not times: a checkout changes
 * those.
 * @param {string} folder @param {string[]} paths
 */
export function markSources(folder, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => listFiles(join(folder, path)))) {
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function readRecord() {
  try {
    return readFileSync(record, 'utf8')
  } catch {
    return undefined
  }
}

/** Makes the next build due: something else is about to write into out/. */
export const forgetBuild = () => rmSync(record, { force: true })

async function build() {
  const mark = markSources(projectFolder, sources)
  if (readRecord() === mark) return undefined
  forgetBuild()
  const { code, output } = await runCommand(packageProgram('electron-vite'), ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error(`electron-vite ended with ${code}\n${lastLines(output, 30)}`)
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(record, mark)
  return 'electron-vite'
}

/** Builds the three processes into out/ when their sources are not those of the last build. */
export const buildApp = () => doStep({ name: 'build', byHand: 'npx electron-vite build' }, build)
