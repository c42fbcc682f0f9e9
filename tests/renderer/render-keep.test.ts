import { library } from '@renderer/database/database'
import { openLibrary } from '@renderer/database/open-library'
import { writeRows } from '@renderer/database/write-rows'
import { keepEndedRender } from '@renderer/features/render/keep-ended-render'
import { listenToRenders } from '@renderer/features/render/listen-renders'
import { noteEnded, noteProgress, useRenderStore } from '@renderer/features/render/render-store'
import { startRender } from '@renderer/features/render/start-render'
import { startWords } from '@renderer/words/words'
import { Assembly, assemblyOf } from '@shared/domain/assembly'
import { fingerprint } from '@shared/domain/fingerprint'
import { JobId } from '@shared/domain/ids'
import type { EndedRender, RenderProgress } from '@shared/domain/render-job'
import { fail, ok } from '@shared/domain/result'
import { isChangedSince } from '@shared/domain/staleness'
import { fraction } from '@shared/domain/time'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aScript, aVideo, laterTime, mediaId, scriptId, videoId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { forgetDatabases, offerStudio } from '../support/open-studio'

const job = JobId.parse('01890000-0000-7000-8000-000000009001')
const film = {
  media_id: mediaId(9),
  name: 'A script.mp4',
  width: 1080,
  height: 1920,
  duration_ms: 6_500,
  size_bytes: 1_000,
  thumbnail_ms: 500,
  loudness: -14.1,
  made_from: 'a1',
  warnings: [],
}
const done: EndedRender = { job_id: job, video_id: videoId(1), ended_at: laterTime, outcome: { kind: 'done', film } }
const halfway: RenderProgress = {
  job_id: job,
  video_id: videoId(1),
  step: 'picture',
  fraction: fraction(0.5),
  speed: 1.8,
  secondsLeft: null,
}
const row = () => library().video_assets.get(videoId(1))

let studio: LoopbackStudio
let listed: { running: RenderProgress[]; ended: EndedRender[] }

beforeAll(startWords)

beforeEach(async () => {
  await forgetDatabases()
  listed = { running: [], ended: [] }
  studio = offerStudio(
    new LoopbackStudio({
      'render.acknowledge': () => ok({}),
      'render.list': () => ok(listed),
      'render.start': ({ quality }) => (quality === 'high' ? fail({ kind: 'already-running' }) : ok(job)),
    }),
  )
  await openLibrary()
  useRenderStore.setState({ running: [], ended: [], loudness: new Map() })
  await writeRows(async rows => {
    await rows.put('scripts', aScript())
    await rows.put('video_assets', aVideo())
  })
})

describe('a render that ended', () => {
  test('fills in its row, and main hears of it after that', async () => {
    await keepEndedRender(done)
    expect(useRenderStore.getState().loudness.get(mediaId(9))).toBe(-14.1)
    expect(await row()).toMatchObject({
      status: 'ready',
      file: mediaId(9),
      duration_sec: 7,
      video_url: `media://asset/${mediaId(9)}`,
      thumbnail_url: `media://frame/${mediaId(9)}/500`,
    })
    expect(studio.asked.at(-1)).toBe('render.acknowledge')
  })

  test('heard of twice changes the row once', async () => {
    await keepEndedRender(done)
    const kept = await row()
    await keepEndedRender(done)
    expect(await row()).toEqual(kept)
    expect(useRenderStore.getState().ended).toEqual([done])
  })

  test('without a row any more is let go all the same', async () => {
    await keepEndedRender({ ...done, video_id: videoId(7) })
    expect(studio.asked.at(-1)).toBe('render.acknowledge')
  })

  test('whose row the disk refuses is over on the screen, and main keeps it for the next start', async () => {
    library().close()
    useRenderStore.setState({ running: [halfway] })
    await expect(keepEndedRender(done)).rejects.toThrow()
    expect(useRenderStore.getState()).toMatchObject({ running: [], ended: [done] })
    expect(studio.asked).not.toContain('render.acknowledge')
  })

  test('badly leaves the row as it was', async () => {
    await keepEndedRender({ ...done, outcome: { kind: 'failed', problem: { kind: 'too-slow', beat: 2 } } })
    expect(await row()).toEqual(aVideo())
  })
})

test('news of a render that comes after its end is left', () => {
  noteProgress(halfway)
  noteEnded(done)
  noteProgress(halfway)
  expect(useRenderStore.getState().running).toEqual([])
})

test('of one film only the last end is shown, beside those of other films', () => {
  const [again, other] = ['9003', '9004'].map(end => JobId.parse(`01890000-0000-7000-8000-00000000${end}`))
  const elsewhere = { ...done, job_id: other ?? job, video_id: videoId(2) }
  const later = { ...done, job_id: again ?? job }
  for (const render of [done, elsewhere, later]) noteEnded(render)
  expect(useRenderStore.getState().ended).toEqual([elsewhere, later])
})

test('a page just opened shows what runs and keeps what ended while it was away', async () => {
  const other = JobId.parse('01890000-0000-7000-8000-000000009002')
  listed = { running: [{ ...halfway, job_id: other }], ended: [done] }
  const stop = listenToRenders()
  await expect.poll(async () => (await row())?.status).toBe('ready')
  expect(useRenderStore.getState().running.map(one => one.job_id)).toEqual([other])
  stop()
  studio.emit('render.progress', { ...halfway, job_id: other, fraction: fraction(1) })
  expect(useRenderStore.getState().running[0]?.fraction).toBe(0.5)
})

describe('starting a film', () => {
  test('of a script whose film was never touched makes its row', async () => {
    await writeRows(rows => rows.delete('video_assets', videoId(1)))
    await startRender(scriptId(1), { quality: 'draft', targets: [] })
    expect(await library().video_assets.where('script_id').equals(scriptId(1)).count()).toBe(1)
  })

  test('of a script without a title gives it the name that the screen shows', async () => {
    const titles: string[] = []
    const start = ({ assembly }: { assembly: Assembly }) => {
      titles.push(assembly.title)
      return ok(job)
    }
    offerStudio(new LoopbackStudio({ 'render.start': start }))
    await writeRows(rows => rows.put('scripts', aScript({ title: '' })))
    await startRender(scriptId(1), { quality: 'draft', targets: [] })
    expect(titles).toEqual(['Untitled script'])
  })
})

test('a film shows that script or cut have changed since it was made, whatever order their fields come in', () => {
  const script = aScript()
  const assembly = Assembly.parse(assemblyOf(script, aVideo().film, 'vertical'))
  const made = aVideo({ made_from: fingerprint(assembly) })
  expect(isChangedSince(made, script)).toBe(false)
  expect(isChangedSince(made, aScript({ beats: script.beats.map(beat => ({ ...beat, text: 'Another' })) }))).toBe(true)
  expect(isChangedSince({ ...made, format: 'square' }, script)).toBe(true)
  expect(isChangedSince(aVideo(), script)).toBe(false)
})
