import { changeRows, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { deleteScript } from '@renderer/features/scripts/delete-script'
import { newScript } from '@renderer/features/scripts/new-script'
import { openSample } from '@renderer/features/scripts/open-sample'
import { startWords } from '@renderer/words/words'
import type { ImportReport } from '@shared/bridge/media-calls'
import { ok } from '@shared/domain/result'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, aPost, aVideo, mediaId, someFacts } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio, openStudio } from '../support/open-studio'

beforeAll(startWords)
beforeEach(async () => {
  await openStudio()
})

const counts = async () => {
  const tables = ['prompts', 'scripts', 'video_assets', 'media', 'posts', 'analytics', 'analytics_points']
  const rows = await Promise.all(tables.map(async name => [name, await library().table(name).count()] as const))
  return Object.fromEntries(rows.filter(([, count]) => count > 0))
}

test('a new script begins with a hook, a point and a call to action, and with its idea; undo takes both away', async () => {
  const made = await newScript()
  const script = await library().scripts.get(made ?? '')
  expect(script?.beats.map(beat => beat.kind)).toEqual(['hook', 'point', 'cta'])
  expect(await counts()).toEqual({ prompts: 1, scripts: 1 })
  await undo()
  expect(await counts()).toEqual({})
})

test('the sample comes with its media and its cut as one step', async () => {
  const clip = anAssemblyClip(mediaId(1), { to: null })
  const assembly = anAssembly([anAssemblyBeat('b1', { clips: [clip] }), anAssemblyBeat('b2')], { title: 'Sample' })
  const report: ImportReport = {
    outcomes: [
      { kind: 'imported', media_id: mediaId(1), name: 'sky.mp4', facts: someFacts(), warnings: [], fresh: true },
    ],
  }
  offerStudio(new LoopbackStudio({ 'app.open-sample': () => ok({ assembly, report }) }))
  const made = await openSample()
  expect(await counts()).toEqual({ prompts: 1, scripts: 1, video_assets: 1, media: 1 })
  const [film] = await library().video_assets.toArray()
  expect(film?.script_id).toBe(made)
  expect(film?.film.footage[0]?.clips).toMatchObject([{ media_id: mediaId(1), from: 0, to: someFacts().duration }])
  await undo()
  expect(await counts()).toEqual({})
})

test('a deleted script takes its whole line of descent along, and undo brings all of it back', async () => {
  const made = await newScript()
  const script = await library().scripts.get(made ?? '')
  if (!script) throw new Error('No script was made')
  const post = aPost(1, { video_id: aVideo().video_id })
  const { post_id } = post
  const metrics = { views: 1, likes: 1, comments: 1, shares: 1, saves: 1, watch_time_sec: 1, engagement_rate: null }
  const point = { post_id, collected_at: script.created_at, ...metrics, sv: 1 }
  const analytics = { ...point, analytics_id: post_id, missing: [], updated_at: script.created_at }
  await changeRows('app:edit.place', async rows => {
    await rows.put('video_assets', aVideo({ script_id: script.script_id }))
    await rows.put('posts', post)
    await rows.put('analytics', analytics as never)
    await rows.put('analytics_points', point as never)
  })
  const before = await counts()
  await deleteScript(script)
  expect(await counts()).toEqual({ prompts: 1 })
  await undo()
  expect(await counts()).toEqual(before)
  expect(Object.keys(before)).toHaveLength(6)
})
