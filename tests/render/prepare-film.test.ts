import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Assembly } from '@shared/domain/assembly'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, videoId } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { openTestRenders } from '../support/open-renders'
import { until } from '../support/processes'
import { makeNumbered } from '../support/small-film'

const numbered = join(makeFolder('clips'), 'numbered.mp4')
beforeAll(async () => makeNumbered(await ffmpegTools(), numbered, { seconds: 1 }))

const square = { format: 'square', captions: { mode: 'off', style: 'pop', position: 0.5 } } as const
const draft = (assembly: Assembly) => ({ assembly, quality: 'draft', targets: [] }) as const
const cards = (...texts: string[]) =>
  anAssembly(
    texts.map(text => anAssemblyBeat(text, { text, seconds: seconds(0.2) })),
    square,
  )
const jobsIn = (folder: string) => readdirSync(folder).filter(name => name.startsWith('.beatreel-job-'))
const kept = (folder: string) => readdirSync(join(folder, 'segments')).sort()

test('a film that was prepared is only joined when it is asked for', async () => {
  const { renders, preparing, take, folder, allEnded, ended, bugs } = await openTestRenders()
  const clips = [anAssemblyClip(await take(numbered), { to: seconds(0.4) })]
  const assembly = anAssembly(
    [anAssemblyBeat('one', { clips }), anAssemblyBeat('two', { seconds: seconds(0.2) })],
    square,
  )
  await preparing.prepare(draft(assembly))
  await preparing.settled()
  const prepared = kept(folder)
  await renders.start({ video_id: videoId(1), ...draft(assembly) })
  await allEnded(1)
  expect(ended[0]?.outcome.kind).toBe('done')
  expect(prepared.filter(name => name.endsWith('.ts'))).toHaveLength(2)
  expect(prepared.filter(name => name.endsWith('.m4a'))).toHaveLength(1)
  // What the finished film was seen to be like is noted beside its pieces.
  const pieces = (names: readonly string[]) => names.filter(name => !name.endsWith('.json'))
  expect(pieces(kept(folder))).toEqual(pieces(prepared))
  expect([bugs, jobsIn(folder)]).toEqual([[], []])
})

test('an edit drops what it has made useless and makes what it needs', async () => {
  const { preparing, folder, cache } = await openTestRenders()
  await preparing.prepare(draft(anAssembly([anAssemblyBeat('old', { seconds: seconds(600) })], square)))
  await until(() => jobsIn(folder).length > 0, 'the old film is being prepared')
  await preparing.prepare(draft(cards('new')))
  await preparing.settled()
  expect(kept(folder).filter(name => name.endsWith('.ts'))).toHaveLength(1)
  expect(await cache.bytes()).toBeGreaterThan(0)
  expect(jobsIn(folder)).toEqual([])
})

test('nothing is prepared while it is held, and it goes on when all holds are released', async () => {
  const { preparing, folder } = await openTestRenders()
  preparing.hold('battery')
  preparing.hold('setting')
  await preparing.prepare(draft(cards('one', 'two')))
  preparing.release('setting')
  await preparing.settled()
  expect(readdirSync(folder)).not.toContain('segments')
  preparing.release('battery')
  await preparing.settled()
  expect(kept(folder).filter(name => name.endsWith('.ts'))).toHaveLength(2)
})

test('a film under way comes first: what is being prepared stops for it and goes on after it', async () => {
  const { renders, preparing, folder, allEnded, ended } = await openTestRenders()
  await preparing.prepare(draft(cards('one', 'two', 'three')))
  await renders.start({ video_id: videoId(1), ...draft(cards('film')) })
  await allEnded(1)
  await preparing.settled()
  expect(ended[0]?.outcome.kind).toBe('done')
  expect(kept(folder).filter(name => name.endsWith('.ts'))).toHaveLength(4)
})

test('what cannot be made is left alone, and said by the film itself', async () => {
  const { preparing, cache, bugs } = await openTestRenders()
  const clips = [anAssemblyClip('gone', { to: seconds(0.4) })]
  await preparing.prepare(draft(anAssembly([anAssemblyBeat('one', { clips, seconds: seconds(0.2) })], square)))
  await preparing.settled()
  expect(await cache.bytes()).toBeGreaterThan(0)
  expect(bugs).toEqual([])
})
