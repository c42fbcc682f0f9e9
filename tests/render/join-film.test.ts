import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { filmFaults } from '../fuzz/film-faults'
import { type FuzzEngine, openFuzzEngine } from '../fuzz/fuzz-engine'
import { renderHere } from '../fuzz/render-here'
import { anAssembly, anAssemblyBeat } from '../support/builders'
import { makeFolder } from '../support/ffmpeg-tools'

let engine: FuzzEngine
beforeAll(async () => {
  engine = await openFuzzEngine(process.cwd(), makeFolder('join'))
})

const captions = { mode: 'off', style: 'pop', position: 0.5 } as const

// Shorter than the two frames by which x264 decodes ahead.
test.each([[[1, 12]], [[2, 12]], [[12, 1, 12]], [[1, 1, 2]]])(
  'segments of %j frames are joined without a frame out of place',
  async lengths => {
    const beats = lengths.map(frames => anAssemblyBeat('card', { seconds: seconds(frames / 24) }))
    const plan = planRender(anAssembly(beats, { format: 'square', fps: 24, captions, loudness: null }), new Map())
    const made = await renderHere(engine, plan, new Map())
    expect(made.ok ? await filmFaults(engine.tools, made.value, plan) : made.problem).toEqual([])
  },
  300_000,
)
