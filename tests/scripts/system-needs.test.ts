import { describe, expect, test } from 'vitest'
import { listMissingNeeds, planInstall } from '../../scripts/steps/system-needs.mjs'

const bare = { libraries: new Set<string>(), hasCommand: () => false, hasFonts: false }
const everything = ['app', 'display', 'runtime', 'film', 'clock']
const withManager = (manager: string) => ({
  hasCommand: (name: string) => name === manager,
  isRoot: false,
  isKnownPackage: () => false,
})

describe('what the system lacks', () => {
  test('a bare machine lacks every need of every purpose', () => {
    expect(listMissingNeeds(everything, bare)).toHaveLength(12)
  })

  test('a machine that has everything lacks nothing', () => {
    const libraries = new Set(listMissingNeeds(everything, bare).flatMap(({ library }) => library ?? []))
    expect(listMissingNeeds(everything, { libraries, hasCommand: () => true, hasFonts: true })).toEqual([])
  })

  test('where there is a screen and an FFmpeg, neither a virtual screen nor FFmpeg is asked for', () => {
    const names = listMissingNeeds(['app'], bare).map(({ command }) => command)
    expect(names.filter(Boolean)).toEqual([])
  })

  test('libraries that nobody can list count as present', () => {
    expect(listMissingNeeds(['app'], { ...bare, libraries: undefined, hasFonts: true })).toEqual([])
  })
})

describe('how it is installed', () => {
  const missing = listMissingNeeds(['runtime', 'film'], bare)

  test('root on Debian installs it through apt', () => {
    const plan = planInstall(missing, { ...withManager('apt-get'), isRoot: true })
    expect(plan).toMatchObject({
      isOurs: true,
      calls: [['update'], ['install', '-y', '--no-install-recommends', 'unzip', 'ffmpeg']],
    })
  })

  test('a plain user on Debian gets the exact command', () => {
    expect(planInstall(missing, withManager('apt-get'))).toMatchObject({
      isOurs: false,
      byHand: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends unzip ffmpeg',
    })
  })

  test.each([
    ['dnf', 'sudo dnf install -y unzip ffmpeg-free'],
    ['pacman', 'sudo pacman -S --needed unzip ffmpeg'],
  ])('%s users get their command', (manager, byHand) => {
    expect(planInstall(missing, withManager(manager))).toMatchObject({ isOurs: false, byHand })
  })

  test('root on a system without apt is not installed for', () => {
    expect(planInstall(missing, { ...withManager('dnf'), isRoot: true })).toMatchObject({
      isOurs: false,
      byHand: 'dnf install -y unzip ffmpeg-free',
    })
  })

  test('the packages that newer Debians renamed are asked for by their new names', () => {
    const plan = planInstall(listMissingNeeds(['app'], bare), { ...withManager('apt-get'), isKnownPackage: () => true })
    expect(plan?.packages).toEqual(expect.arrayContaining(['libgtk-3-0t64', 'libasound2t64', 'libnss3']))
  })

  test('an unknown package manager has no plan', () => {
    expect(planInstall(missing, withManager('zypper'))).toBeUndefined()
  })
})
