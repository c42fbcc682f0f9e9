import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFfmpeg } from '@main/ffmpeg/binary'
import { probeFeatures } from '@main/ffmpeg/features'
import { writeLauncher } from '@main/ffmpeg/launcher'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'

afterEach(() => vi.unstubAllEnvs())

const program = (folder: string, name: string, says: string) => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`, { mode: 0o700 })
  return path
}

describe('finding FFmpeg', () => {
  const build = () => {
    const folder = makeFolder('build')
    program(folder, 'ffprobe', 'ffprobe version own-1 Copyright')
    return program(folder, 'ffmpeg', 'ffmpeg version own-1 Copyright')
  }

  test('the one chosen in Settings comes first, with the ffprobe beside it', async () => {
    const chosen = build()
    vi.stubEnv('BEATREEL_FFMPEG', build())
    const found = await findFfmpeg({ override: chosen, launcherFolder: makeFolder('launchers') })
    expect(found).toMatchObject({
      ok: true,
      value: { ffmpeg: chosen, ffprobe: chosen.replace(/mpeg$/, 'probe'), version: 'own-1' },
    })
  })

  test.each([
    ['--enable-gpl --enable-libx264', 'GPL'],
    ['--enable-libopenh264', 'LGPL'],
    ['--enable-gpl --enable-nonfree', 'nonfree'],
  ])('F9: a build with %s is under %s', async (switches, licence) => {
    const folder = makeFolder('licence')
    program(folder, 'ffprobe', 'ffprobe version own-1 Copyright')
    const override = program(folder, 'ffmpeg', `ffmpeg version own-1 Copyright\nconfiguration: ${switches}`)
    const found = await findFfmpeg({ override, launcherFolder: makeFolder('launchers') })
    expect(found).toMatchObject({ ok: true, value: { version: 'own-1', licence } })
  })

  test('then the one that the environment names', async () => {
    vi.stubEnv('BEATREEL_FFMPEG', build())
    const found = await findFfmpeg({ launcherFolder: makeFolder('launchers') })
    expect(found.ok && found.value.ffmpeg).toBe(process.env.BEATREEL_FFMPEG)
  })

  test.each([
    ['is not there', () => '/nowhere/ffmpeg'],
    ['is another program', () => program(makeFolder('other'), 'ffmpeg', 'hello')],
    ['is a folder', () => makeFolder('folder')],
  ])('one that %s is passed over', async (_, path) => {
    const override = path()
    const found = await findFfmpeg({ override, launcherFolder: makeFolder('launchers') })
    expect(found.ok && found.value.ffmpeg).not.toBe(override)
  })
})

describe('features', () => {
  test('the FFmpeg at hand has all that is needed', async () => {
    expect(await probeFeatures(await ffmpegTools())).toMatchObject({ ok: true })
  })

  test('what a build lacks is named, all at once', async () => {
    const folder = makeFolder('poor')
    const list = ' ..C ass V->V x\n T.. scale V->V x\n V..... libx264 x\n A..... aac x\n  E mp4 x\n  E wav,w64 x'
    const ffmpegLauncher = await writeLauncher(program(folder, 'ffmpeg', list), folder)
    const probed = await probeFeatures({ ...(await ffmpegTools()), ffmpegLauncher })
    const missing = probed.ok ? [] : probed.problem.missing
    expect(missing).toEqual(expect.arrayContaining(['crop', 'ebur128', 'mjpeg', 'null']))
    expect(missing.filter(name => ['ass', 'scale', 'libx264', 'aac', 'mp4', 'wav'].includes(name))).toEqual([])
  })

  test('an ffprobe that cannot tell how a camera was held is named', async () => {
    const folder = makeFolder('old')
    const list = 'Sections:\nW..  root\n.A.  streams\n.A.   side_data_list/stream_side_data_list\n...    side_data'
    const ffprobeLauncher = await writeLauncher(program(folder, 'ffprobe', list), folder)
    const probed = await probeFeatures({ ...(await ffmpegTools()), ffprobeLauncher })
    expect(probed).toMatchObject({
      problem: { missing: ['ffprobe stream_side_data', 'ffprobe frame_side_data'] },
    })
  })
})
