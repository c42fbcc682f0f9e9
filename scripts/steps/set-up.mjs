import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron, isElectronNamed } from './electron.mjs'
import { findFfmpeg } from './ffmpeg.mjs'
import { projectFolder } from './folders.mjs'
import { hasDisplay, mustLeaveSandbox } from './launch-plan.mjs'
import { isNodeNewEnough } from './node-version.mjs'
import { fetchByHand, fetchOfficialElectron, findOfficialElectron, forgetFailedFetch } from './official-electron.mjs'
import { installPackages } from './packages.mjs'
import { doStep, say } from './report.mjs'
import { checkSandbox } from './sandbox.mjs'
import { installSystemLibraries } from './system-libraries.mjs'
import { canUseTestRuntime, findTestRuntime, layTestRuntime } from './test-runtime.mjs'

async function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  if (!isNodeNewEnough(process.versions.node, engines.node)) {
    throw new Error(`this is Node ${process.versions.node}, Beatreel needs ${engines.node}`)
  }
  return undefined
}

async function requireFfmpeg() {
  if (!findFfmpeg()) throw new Error('FFmpeg and ffprobe are not both there')
  return undefined
}

/**
 * Brings everything that the app needs and is not there yet; what is there costs a look. The order lets one apt call
 * name exactly what is missing: it depends on which Electron and FFmpeg the packages brought.
 * @param {{ forTests?: boolean, retryElectron?: boolean }} [wishes] tests run on a virtual display even where there is a screen
 */
export async function setUp({ forTests = false, retryElectron = false } = {}) {
  await doStep({ name: 'Node', byHand: 'install Node 20 or newer' }, checkNode)
  await installPackages()
  if (retryElectron) forgetFailedFetch()
  if (!isElectronNamed()) {
    const canStandIn = canUseTestRuntime()
    await doStep({ name: 'Electron', byHand: fetchByHand }, () => fetchOfficialElectron({ canStandIn }))
  }
  const needsTestRuntime = !isElectronNamed() && !findOfficialElectron()
  const needsUnzip = needsTestRuntime && !findTestRuntime()
  const needsDisplay = forTests || !hasDisplay()
  await doStep({ name: 'system libraries', byHand: 'npm run setup' }, () =>
    installSystemLibraries({ needsDisplay, needsUnzip }),
  )
  if (needsTestRuntime) await doStep({ name: 'test runtime', byHand: 'npm run setup' }, layTestRuntime)
  await doStep({ name: 'FFmpeg', byHand: 'brew install ffmpeg' }, requireFfmpeg)
  return tellTools()
}

async function tellTools() {
  const electron = findElectron()
  const ffmpeg = findFfmpeg()
  if (!electron || !ffmpeg) throw new Error('set-up ended without an Electron or an FFmpeg')
  await doStep({ name: 'sandbox', byHand: 'npm run setup' }, () => checkSandbox(electron.binary))
  say(`· Electron ${electron.version}, FFmpeg ${ffmpeg.version}, Node ${process.versions.node}`)
  if (electron.isTestRuntime) {
    say(`· Electron ${electron.version} stands in for development and tests only: it is out of support, never ship it`)
  }
  if (mustLeaveSandbox()) say('· Running as root: Electron gets --no-sandbox, it does not start otherwise')
  return { electron, ffmpeg }
}
