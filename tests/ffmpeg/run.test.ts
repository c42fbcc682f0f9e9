import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { writeLauncher } from '@main/ffmpeg/launcher'
import type { FfmpegProgress } from '@main/ffmpeg/progress'
import { type FfmpegJob, runFfmpeg } from '@main/ffmpeg/run'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { commandLinesWith } from '../support/processes'

let tools: FfmpegTools
const cwd = makeFolder('run')
const limits = { seconds: 30 }
const nowhere = ['-f', 'null', '-']
const moving = (seconds: number) => ['-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=30:duration=${seconds}`]
const endless = ['-re', '-f', 'lavfi', '-i', 'testsrc2=size=64x64:rate=30']

beforeAll(async () => {
  tools = await ffmpegTools()
})
afterEach(() => vi.unstubAllEnvs())

const run = (args: string[], more: Partial<FfmpegJob> = {}) => runFfmpeg(tools, { args, cwd, limits, ...more })
const problemOf = async (args: string[], more: Partial<FfmpegJob> = {}) => {
  const result = await run(args, more)
  return result.ok ? undefined : result.problem
}

/** A program that notes what it was started with, behind our launcher. */
async function recorder() {
  const folder = makeFolder('recorder')
  const script = join(folder, 'ffmpeg')
  writeFileSync(script, '#!/bin/sh\nprintf "%s\\0" "$@" > args\ncat /proc/self/environ > environment\n', {
    mode: 0o700,
  })
  return { folder, launcher: await writeLauncher(script, folder) }
}

describe('what reaches FFmpeg', () => {
  const names = [
    '-rf.mp4',
    '--help.mp4',
    `a'b"c.mp4`,
    'line\nbreak.mp4',
    '$(touch pwned)',
    '%03d.png',
    'two words',
    '🎉.mp4',
  ]

  test.each(names)('F1: the name %j arrives as it is, between its neighbours', async name => {
    const { folder, launcher } = await recorder()
    const args = [
      '-f',
      'mov',
      '-ss',
      '1',
      '-i',
      `file:/x/${name}`,
      '-f',
      'png_pipe',
      '-i',
      name,
      '-map',
      '0:v',
      '-f',
      'mp4',
    ]
    await runFfmpeg({ ...tools, ffmpegLauncher: launcher }, { args: [...args, `file:${name}`], cwd: folder, limits })
    const arrived = readFileSync(join(folder, 'args'), 'utf8').split('\0').slice(0, -1)
    expect(arrived.slice(-args.length - 1)).toEqual([...args, `file:${name}`])
    expect(readdirSync(folder)).not.toContain('pwned')
  })

  test('F1: nothing of the environment does', async () => {
    vi.stubEnv('FFREPORT', 'file=report.log')
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9')
    const { folder, launcher } = await recorder()
    await runFfmpeg({ ...tools, ffmpegLauncher: launcher }, { args: ['-i', 'x', ...nowhere], cwd: folder, limits })
    const keys = readFileSync(join(folder, 'environment'), 'utf8')
      .split('\0')
      .slice(0, -1)
      .map(one => one.split('=')[0])
    expect(keys.filter(key => key !== 'PWD').sort()).toEqual(['LC_ALL', 'MALLOC_ARENA_MAX'])
    expect((await run([...moving(1), ...nowhere])).ok).toBe(true)
    expect(existsSync(join(cwd, 'report.log'))).toBe(false)
  })

  test.runIf(process.platform === 'linux')('F5: it may open few files and no core is kept of it', async () => {
    const folder = makeFolder('limits')
    const script = join(folder, 'ffmpeg')
    writeFileSync(script, '#!/bin/sh\ncat /proc/self/limits > limits\n', { mode: 0o700 })
    const ffmpegLauncher = await writeLauncher(script, folder)
    await runFfmpeg({ ...tools, ffmpegLauncher }, { args: ['-i', 'x', ...nowhere], cwd: folder, limits })
    const shown = readFileSync(join(folder, 'limits'), 'utf8')
    expect(shown).toMatch(/Max core file size +0 /)
    expect(shown).toMatch(/Max open files +256 /)
    expect(shown).toMatch(/Max address space +4294967296 /)
  })
})

describe('a run', () => {
  test('reports how far it came, never going back, up to its end', async () => {
    const seen: FfmpegProgress[] = []
    const result = await run([...moving(2), ...nowhere], { onProgress: progress => seen.push(progress) })
    expect(result.ok && result.value.progress).toEqual({ outSeconds: 2, frame: 60 })
    expect(seen.at(-1)).toEqual({ outSeconds: 2, frame: 60 })
    expect(seen.map(one => one.frame)).toEqual(seen.map(one => one.frame).sort((a, b) => a - b))
  })

  test('that fails gives the exit code and what FFmpeg said', async () => {
    const problem = await problemOf(['-f', 'lavfi', '-i', 'nosuchfilter', ...nowhere])
    expect(problem).toMatchObject({ kind: 'failed', exitCode: expect.any(Number) })
    expect(JSON.stringify(problem)).toContain("No such filter: 'nosuchfilter'")
  })

  test('of a program that is not there fails with no exit code', async () => {
    const result = await runFfmpeg({ ...tools, ffmpegLauncher: join(cwd, 'gone') }, { args: nowhere, cwd, limits })
    expect(result).toMatchObject({ ok: false, problem: { kind: 'failed', exitCode: null } })
  })

  test('keeps at most 40 lines of what FFmpeg says', async () => {
    const result = await run([...moving(4), '-loglevel', 'debug', ...nowhere])
    expect(result.ok && result.value.lastLines).toHaveLength(40)
  })

  test.runIf(existsSync('/dev/full'))('on a full disk says so', async () => {
    const problem = await problemOf(['-f', 'lavfi', '-i', 'sine=duration=20', '-y', '-f', 'wav', 'file:/dev/full'])
    expect(problem).toMatchObject({ kind: 'disk-full' })
  })
})

describe('a limit', () => {
  test.runIf(process.platform === 'linux')('cancelling ends FFmpeg and leaves no process', async () => {
    const stop = new AbortController()
    const marker = `file:${join(cwd, 'cancelled.mkv')}`
    const result = run([...endless, '-y', '-f', 'matroska', marker], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(await result).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(commandLinesWith(marker)).toEqual([])
  })

  test('a run cancelled before its start is not started', async () => {
    expect(await problemOf(endless, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' })
  })

  test('F5: a run past its time is ended', async () => {
    expect(await problemOf([...endless, ...nowhere], { limits: { seconds: 1 } })).toMatchObject({ kind: 'too-slow' })
  })

  test('F5: a run that gets no further is ended', async () => {
    const pipe = join(cwd, 'never-written')
    execFileSync('mkfifo', [pipe])
    const stalled = { seconds: 30, stallSeconds: 1 }
    const problem = await problemOf(['-f', 'mpegts', '-i', `file:${pipe}`, ...nowhere], { limits: stalled })
    expect(problem).toMatchObject({ kind: 'too-slow' })
  })

  test.runIf(process.platform === 'linux')('F5: a run that takes too much memory is ended', async () => {
    const greedy = ['-re', '-f', 'lavfi', '-i', 'testsrc2=size=3840x2160:rate=30', ...nowhere]
    const problem = await problemOf(greedy, { limits: { seconds: 30, memoryBytes: 20_000_000 } })
    expect(problem).toMatchObject({ kind: 'too-much-memory' })
  })
})
