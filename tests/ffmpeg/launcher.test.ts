import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeLauncher } from '@main/ffmpeg/launcher'
import { describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { commandLinesWith, until } from '../support/processes'

describe.runIf(process.platform === 'linux')('the launcher', () => {
  test('FFmpeg dies when the program that started it is killed', async () => {
    const { ffmpegLauncher } = await ffmpegTools()
    const film = join(makeFolder('orphan'), 'endless.mkv')
    const args = ['-re', '-f', 'lavfi', '-i', 'testsrc2=size=64x64', '-f', 'matroska', `file:${film}`]
    const script = `require('node:child_process').spawn(${JSON.stringify(ffmpegLauncher)}, ${JSON.stringify(args)}, { stdio: 'ignore' })
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
    const isRunning = () => commandLinesWith(film).some(line => line.startsWith('/') && !line.includes('spawn('))
    await until(isRunning, 'FFmpeg starts')
    parent.kill('SIGKILL')
    await until(() => commandLinesWith(film).length === 0, 'FFmpeg dies with its parent')
  })

  test('FFmpeg is not begun, or dies, when that program is killed while it is still being started', async () => {
    const { ffmpegLauncher } = await ffmpegTools()
    const mark = join(makeFolder('early'), 'endless.mkv')
    const args = ['-re', '-f', 'lavfi', '-i', 'testsrc2=size=64x64', '-f', 'matroska', `file:${mark}`]
    const script = `require('node:child_process').spawn(${JSON.stringify(ffmpegLauncher)}, ${JSON.stringify(args)}, { stdio: 'ignore' })
      process.stdout.write('begun')
      setInterval(() => {}, 1000)`
    for (let afterMs = 2; afterMs <= 24; afterMs += 2) {
      const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
      await new Promise(begun => parent.stdout.once('data', begun))
      await wait(afterMs)
      parent.kill('SIGKILL')
      await new Promise(gone => parent.once('close', gone))
    }
    await until(() => commandLinesWith(mark).length === 0, 'none is left')
  })

  test('is one file for one binary, which only its owner may read, write and run', async () => {
    const folder = join(makeFolder('launcher'), 'launchers')
    const first = await writeLauncher('/opt/it is here/ffmpeg', folder)
    expect(await writeLauncher('/opt/it is here/ffmpeg', folder)).toBe(first)
    expect(await writeLauncher('/opt/there/ffmpeg', folder)).not.toBe(first)
    expect(statSync(first).mode & 0o777).toBe(0o700)
  })
})
