import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { JobLedger } from '@main/render/job-ledger'
import type { RenderOutcome } from '@shared/domain/render-job'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, videoId } from '../support/builders'
import { arm, disarm } from '../support/failing-disk'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { openTestRenders } from '../support/open-renders'
import { commandLinesWith } from '../support/processes'
import { makeNumbered } from '../support/small-film'

vi.mock('node:fs/promises', async load => (await import('../support/failing-disk')).failing(await load<object>()))

const codes = ['ENOSPC', 'EIO', 'EACCES'] as const
const numbered = join(makeFolder('clips'), 'numbered.mp4')
beforeAll(async () => makeNumbered(await ffmpegTools(), numbered, { seconds: 1 }))

const captions = { mode: 'lines', style: 'pop', position: 0.5 } as const
const filmOf = (media: string) => {
  const beat = anAssemblyBeat('one', { clips: [anAssemblyClip(media, { to: seconds(0.1) })] })
  return anAssembly([beat], { title: 'My film', format: 'square', captions, loudness: null })
}

/** Pretends that the process of all renders so far has gone, as the next start finds it, and lets it sweep. */
async function sweepAsNextStart(jobs: string): Promise<void> {
  for (const name of existsSync(jobs) ? readdirSync(jobs) : []) {
    const note = JSON.parse(readFileSync(join(jobs, name), 'utf8'))
    writeFileSync(join(jobs, name), JSON.stringify({ ...note, pid: 999_999_999 }))
  }
  await new JobLedger(jobs).sweep()
}

type Step = { readonly at: number; readonly call: string; readonly outcome: RenderOutcome; readonly left: string[] }

/** Makes one film again and again in one service, with every `stride`-th call to the file system failing in turn. */
async function failStepByStep(stride: number, isCacheKept: boolean): Promise<Step[]> {
  const films = makeFolder('faults')
  const { renders, take, ended, allEnded, folder } = await openTestRenders(undefined, films)
  const order = { video_id: videoId(1), assembly: filmOf(await take(numbered)), quality: 'draft', targets: [] } as const
  writeFileSync(join(films, 'older.mp4'), 'an older film')
  const steps: Step[] = []
  for (let at = 1; ; at += stride) {
    if (!isCacheKept) rmSync(join(folder, 'segments'), { recursive: true, force: true })
    arm({ at, code: codes[at % codes.length] ?? 'EIO' })
    const started = await renders.start(order)
    if (started.ok) await allEnded(1)
    const calls = disarm()
    const outcome = ended.pop()?.outcome
    await sweepAsNextStart(join(folder, 'jobs'))
    const left = readdirSync(films)
    const whole = outcome ?? {
      kind: 'failed' as const,
      problem: started.ok ? { kind: 'already-running' as const } : started.problem,
    }
    steps.push({ at, call: calls[at - 1] ?? 'none', outcome: whole, left })
    expect(readFileSync(join(films, 'older.mp4'), 'utf8')).toBe('an older film')
    rmSync(join(films, 'My film.mp4'), { force: true })
    if (calls.length < at) return steps
  }
}

const named = ['media-changed', 'disk-full', 'folder-not-writable', 'wrong-output']
const problemsOf = ({ outcome }: Step) => (outcome.kind === 'failed' ? [outcome.problem.kind] : [])

describe.each([
  ['segments and sound lie in the cache', 1, true],
  ['all has to be made', 5, false],
])('a render whose n-th call to the file system fails, when %s', (_when, stride, isCacheKept) => {
  test('ends with its film, or with a problem that has a name and leaves nothing; the film before it stays', async () => {
    const steps = await failStepByStep(stride, isCacheKept)
    const isNamed = (step: Step) => problemsOf(step).every(kind => named.includes(kind))
    expect(steps.filter(step => !isNamed(step))).toEqual([])
    // The library could not take a film in that is there and whole.
    const hasFilm = (step: Step) => step.outcome.kind === 'done' || problemsOf(step).includes('wrong-output')
    const leftBy = (step: Step) => (hasFilm(step) ? ['My film.mp4', 'older.mp4'] : ['older.mp4'])
    expect(steps.filter(step => step.left.join() !== leftBy(step).join())).toEqual([])
    expect(steps.length).toBeGreaterThan(15)
    expect(steps.at(-1)).toMatchObject({ call: 'none', outcome: { kind: 'done' } })
  }, 1_800_000)
})

test('a part that the disk refuses ends the others before the folder goes, so that none makes it anew', async () => {
  const films = makeFolder('faults')
  const { renders, ended, allEnded } = await openTestRenders(undefined, films)
  const cards = Array.from({ length: 6 }, () => anAssemblyBeat('card', { seconds: seconds(0.2) }))
  const assembly = anAssembly(cards, { title: 'Cards', format: 'square', captions })
  arm({ at: Number.POSITIVE_INFINITY, code: 'EIO', unknown: ['writeFile'] })
  await renders.start({ video_id: videoId(1), assembly, quality: 'draft', targets: [] })
  await allEnded(1)
  disarm()
  expect(ended[0]?.outcome).toMatchObject({ kind: 'failed', problem: { kind: 'folder-not-writable' } })
  expect(commandLinesWith(films)).toEqual([])
  await wait(1_000)
  expect(readdirSync(films)).toEqual([])
}, 120_000)
