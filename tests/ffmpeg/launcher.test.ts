import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
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

  test('is one file for one binary, which only its owner may read, write and run', async () => {
    const folder = join(makeFolder('launcher'), 'launchers')
    const first = await writeLauncher('/opt/it is here/ffmpeg', folder)
    expect(await writeLauncher('/opt/it is here/ffmpeg', folder)).toBe(first)
    expect(await writeLauncher('/opt/there/ffmpeg', folder)).not.toBe(first)
    expect(statSync(first).mode & 0o777).toBe(0o700)
  })
})
