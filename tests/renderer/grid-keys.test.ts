import { library } from '@renderer/database/database'
import { moveByKey } from '@renderer/features/timeline/grid-keys'
import type { Cell } from '@renderer/features/timeline/lane-cells'
import type { Lane } from '@renderer/features/timeline/use-lane'
import { startWords } from '@renderer/words/words'
import { filmLayout } from '@shared/domain/film-layout'
import { seconds } from '@shared/domain/time'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aClip, aFilm, aMedia, aScript, aVideo, beatId, footage, mediaId, scriptId } from '../support/builders'
import { openStudio } from '../support/open-studio'

const script = aScript()
const roll = { ...aClip(2, { to: seconds(1) }), at: seconds(1) }
const film = {
  ...aFilm(footage(1, { clips: [aClip(1)], over: [roll] })),
  markers: [{ beat_id: beatId(1), at: seconds(2), note: 'here' }],
}
const facts = new Map([1, 2].map(number => [mediaId(number) as string, aMedia(number).facts]))
const layout = filmLayout(script, film, facts)
const lane = { script_id: scriptId(1), cutting: { script, facts }, film, layout } as unknown as Lane

beforeAll(startWords)

beforeEach(async () => {
  await openStudio()
  await library().scripts.put(script)
  await library().media.bulkPut([aMedia(1), aMedia(2)])
  await library().video_assets.put(aVideo({ film }))
})

const stored = async () => (await library().video_assets.toArray())[0]?.film

test('keys pressed faster than the lane is drawn move B-roll on by every one of them', async () => {
  const laid = layout.beats[0]?.over[0]
  if (!laid) throw new Error('Nothing lies over the beat')
  const matter = { row: 'over' as const, laid, volume: 1, number: 1, place: 1, of: 1 }
  const cell: Cell = { key: laid.clip_id, start: laid.start, frames: laid.frames, matter }
  for (let press = 0; press < 3; press += 1) moveByKey(lane, cell, 'ArrowRight', false)
  await vi.waitFor(async () => expect((await stored())?.footage[0]?.over[0]?.at).toBeCloseTo(1.1))
})

test('and a marker', async () => {
  const cell: Cell = { key: 'marker', start: 60, frames: 1, matter: { row: 'markers', index: 0, note: 'here' } }
  for (let press = 0; press < 3; press += 1) moveByKey(lane, cell, 'ArrowRight', true)
  await vi.waitFor(async () => expect((await stored())?.markers[0]?.at).toBeCloseTo(3))
})
