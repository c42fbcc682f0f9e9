/**
 * What the system itself must bring, how to notice that it is there, and its package for apt, dnf and pacman.
 * `purpose`: app = to run Electron at all, display = to run it without a screen, runtime = to unpack the test runtime,
 * clock = to set the clock of an app under test.
 * `t64`: Debian 13 and Ubuntu 24.04 renamed the package so.
 */
const systemNeeds = [
  { purpose: 'app', library: 'libgtk-3.so.0', packages: ['libgtk-3-0', 'gtk3', 'gtk3'], t64: true },
  { purpose: 'app', library: 'libnss3.so', packages: ['libnss3', 'nss', 'nss'] },
  { purpose: 'app', library: 'libasound.so.2', packages: ['libasound2', 'alsa-lib', 'alsa-lib'], t64: true },
  { purpose: 'app', library: 'libgbm.so.1', packages: ['libgbm1', 'mesa-libgbm', 'mesa'] },
  { purpose: 'app', library: 'libXss.so.1', packages: ['libxss1', 'libXScrnSaver', 'libxss'] },
  { purpose: 'app', library: 'libXtst.so.6', packages: ['libxtst6', 'libXtst', 'libxtst'] },
  { purpose: 'app', font: true, packages: ['fonts-dejavu-core', 'dejavu-sans-fonts', 'ttf-dejavu'] },
  { purpose: 'display', command: 'Xvfb', packages: ['xvfb', 'xorg-x11-server-Xvfb', 'xorg-server-xvfb'] },
  { purpose: 'runtime', command: 'unzip', packages: ['unzip', 'unzip', 'unzip'] },
  { purpose: 'film', command: 'ffmpeg', packages: ['ffmpeg', 'ffmpeg-free', 'ffmpeg'] },
  { purpose: 'film', command: 'ffprobe', packages: ['ffmpeg', 'ffmpeg-free', 'ffmpeg'] },
  { purpose: 'clock', command: 'faketime', packages: ['faketime', 'libfaketime', 'libfaketime'] },
]

const managers = [
  { command: 'apt-get', install: ['install', '-y', '--no-install-recommends'], update: ['update'] },
  { command: 'dnf', install: ['install', '-y'] },
  { command: 'pacman', install: ['-S', '--needed'] },
]

/**
 * The needs of these purposes that the system does not meet. `libraries` undefined means that nobody can tell (no
 * ldconfig): then they count as present.
 * @param {string[]} purposes
 * @param {{ libraries: Set<string> | undefined, hasCommand: (name: string) => boolean, hasFonts: boolean }} system
 */
export function listMissingNeeds(purposes, system) {
  return systemNeeds.filter(({ purpose, library, command }) => {
    if (!purposes.includes(purpose)) return false
    if (library) return system.libraries !== undefined && !system.libraries.has(library)
    return command ? !system.hasCommand(command) : !system.hasFonts
  })
}

/** @param {ReturnType<typeof listMissingNeeds>[number]} need */
export const nameNeed = need => need.library ?? need.command ?? 'a font'

/**
 * How to install what is missing with the package manager that is there: its calls in order, and the line that a
 * person runs instead. Undefined when there is none of the three.
 * @param {ReturnType<typeof listMissingNeeds>} missing
 * @param {{ hasCommand: (name: string) => boolean, isRoot: boolean, isKnownPackage: (name: string) => boolean }} system
 */
export function planInstall(missing, { hasCommand, isRoot, isKnownPackage }) {
  const at = managers.findIndex(({ command }) => hasCommand(command))
  const manager = managers[at]
  if (!manager) return undefined
  const isApt = manager.command === 'apt-get'
  const names = missing.map(({ packages, t64 }) => {
    const name = packages[at] ?? ''
    return isApt && t64 && isKnownPackage(`${name}t64`) ? `${name}t64` : name
  })
  const packages = [...new Set(names)]
  const calls = [...(manager.update ? [manager.update] : []), [...manager.install, ...packages]]
  const byHand = calls.map(words => [...(isRoot ? [] : ['sudo']), manager.command, ...words].join(' ')).join(' && ')
  return { packages, calls, byHand, isOurs: isApt && isRoot }
}
