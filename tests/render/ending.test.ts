import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { JobLedger } from '@main/render/job-ledger'
import { renderFilm } from '@main/render/render-film'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { buildCommandLine } from '../support/built-command-line'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { commandLinesWith, until } from '../support/processes'
import { filmJob, makeNumbered } from '../support/small-film'

const numbered = join(makeFolder('clips'), 'numbered.mp4')
let tools: FfmpegTools
beforeAll(async () => {
  tools = await ffmpegTools()
  makeNumbered(tools, numbered)
})

const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
const longFilm = anAssembly(
  [anAssemblyBeat('one', { clips: [anAssemblyClip('numbered', { speed: 0.1 })], seconds: seconds(30) })],
  { format: 'square', captions },
)

test('a render that is stopped leaves no file, no folder and no process', async () => {
  const stop = new AbortController()
  const { job, targetFolder } = await filmJob(
    longFilm,
    { numbered },
    {
      signal: stop.signal,
      onProgress: ({ fraction }) => fraction > 0 && stop.abort(),
    },
  )
  expect(await renderFilm(job)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  expect(readdirSync(targetFolder)).toEqual([])
  expect(readdirSync(job.ledger.ledgerFolder)).toEqual([])
  expect(commandLinesWith(targetFolder)).toEqual([])
})

test('a segment that fails names its beat and its media, stops the others and leaves nothing', async () => {
  const { job, targetFolder } = await filmJob(longFilm, { numbered })
  const broken = join(makeFolder('broken'), 'broken.mp4')
  writeFileSync(broken, 'no film')
  const sources = new Map([...job.sources].map(([name, source]) => [name, { ...source, path: broken }]))
  const made = await renderFilm({ ...job, sources })
  expect(made).toMatchObject({ ok: false, problem: { kind: 'ffmpeg-failed', name: 'numbered' } })
  expect(readdirSync(targetFolder)).toEqual([])
})

test('a folder that cannot be written to is said to be one', async () => {
  const { job } = await filmJob(longFilm, { numbered })
  expect(await renderFilm({ ...job, targetFolder: join(job.targetFolder, 'gone') })).toMatchObject({
    ok: false,
    problem: { kind: 'folder-not-writable', name: 'gone' },
  })
  expect(readdirSync(job.ledger.ledgerFolder)).toEqual([])
})

test('a film that the disk has no room for is not begun: it says what it needs and what there is', async () => {
  const day = anAssemblyBeat('day', { seconds: seconds(86_400) })
  const { job, targetFolder } = await filmJob(anAssembly(Array(30).fill(day), { captions }))
  const made = await renderFilm({ ...job, plan: { ...job.plan, segments: [] } })
  expect(made).toMatchObject({ ok: false, problem: { kind: 'disk-full' } })
  if (!made.ok && made.problem.kind === 'disk-full') {
    expect(made.problem.neededBytes).toBeGreaterThan(made.problem.freeBytes)
  }
  expect(readdirSync(targetFolder)).toEqual([])
})

describe.runIf(process.platform === 'linux')('after a crash', () => {
  test('F8, G5: no file bears the name of the film, no ffmpeg is left within 3 s, and the next start clears the folder', async () => {
    const [folder, cache] = [makeFolder('crash'), makeFolder('crash-cache')]
    const film = {
      beatreel: 1,
      format: 'square',
      media: { n: numbered },
      beats: [{ id: 'b', seconds: 60, clips: [{ media: 'n', speed: 0.1 }] }],
    }
    writeFileSync(join(folder, 'film.json'), JSON.stringify(film))
    const args = ['assemble', join(folder, 'film.json'), '-o', join(folder, 'out.mp4')]
    const child = spawn(process.execPath, [await buildCommandLine(), ...args], {
      env: { ...process.env, XDG_CACHE_HOME: cache },
      stdio: 'ignore',
    })
    await until(() => commandLinesWith(join(folder, '.beatreel-job-')).length > 0, 'a segment is being encoded')
    child.kill('SIGKILL')
    await wait(3_000)
    expect(commandLinesWith(join(folder, '.beatreel-job-'))).toEqual([])
    expect(existsSync(join(folder, 'out.mp4'))).toBe(false)
    await new JobLedger(join(cache, 'beatreel', 'jobs')).sweep()
    expect(readdirSync(folder)).toEqual(['film.json'])
  })
})

describe('the sweep', () => {
  test('leaves the folders of renders whose process lives', async () => {
    const [target, ledger] = [makeFolder('target'), new JobLedger(makeFolder('ledger'))]
    const { folder, remove } = await ledger.open(target)
    await ledger.sweep()
    expect(existsSync(folder)).toBe(true)
    await remove()
    expect(readdirSync(target)).toEqual([])
  })

  test('removes no folder that is not a job of ours, whatever a note says', async () => {
    const [target, notes] = [makeFolder('target'), makeFolder('ledger')]
    mkdirSync(join(target, 'photos'))
    writeFileSync(
      join(notes, 'x.json'),
      JSON.stringify({ pid: 999_999_999, started: '1', folder: join(target, 'photos') }),
    )
    await new JobLedger(notes).sweep()
    expect(existsSync(join(target, 'photos'))).toBe(true)
    expect(readdirSync(notes)).toEqual([])
  })
})
