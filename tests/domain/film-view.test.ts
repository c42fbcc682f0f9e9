import { frameOf, reached, shownUntil, viewOf } from '@shared/domain/film-view'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, someFacts } from '../support/builders'

const facts = new Map([['desk', someFacts({ duration: 60 })]])
const beats = [
  anAssemblyBeat('one', { seconds: seconds(5), clips: [anAssemblyClip('desk', { from: seconds(2), to: seconds(9) })] }),
  anAssemblyBeat('two', {
    seconds: seconds(3),
    clips: [anAssemblyClip('desk', { from: seconds(20), speed: 2 })],
    transition: { kind: 'fade', seconds: 0.5 },
  }),
  anAssemblyBeat('three', { text: 'Words without footage', seconds: seconds(2) }),
]
const plan = planRender(anAssembly(beats), facts)
const view = viewOf(plan)

describe('a film told for a player', () => {
  test('every frame has the picture that its segment has', () => {
    for (const segment of plan.segments) {
      expect(frameOf(view, segment.start)?.picture).toEqual(segment.picture)
    }
    expect(view.shots.map(({ start, frames }) => [start, frames])).toEqual([
      [0, 150],
      [150, 90],
      [240, 60],
    ])
  })

  test('a picture told from a later frame is that much later in its media, by its speed', () => {
    expect(frameOf(view, 30)?.picture).toMatchObject({ media: 'desk', at: 3 })
    expect(frameOf(view, 165)?.picture).toMatchObject({ media: 'desk', at: 21 })
  })

  test('a transition arrives over its frames and is over then', () => {
    expect([149, 150, 158, 165].map(frame => frameOf(view, frame)?.arrived ?? null)).toEqual([null, 0, 8 / 15, null])
  })

  test('before the first and after the last frame there is nothing', () => {
    expect(frameOf(view, -1)).toBeUndefined()
    expect(frameOf(view, 300)).toBeUndefined()
  })

  test('what is written changes only at a border, and cards have no captions', () => {
    expect(view.text.borders).toEqual([...view.text.borders].sort((a, b) => a - b))
    expect(view.text.borders[0]).toBe(0)
    expect(Math.max(...view.text.borders)).toBe(240)
    expect(view.text.document).toContain('[Events]')
  })

  test('a picture shows until half a frame after its own, as the export rounds', () => {
    const picture = { kind: 'moving', media: 'desk', at: seconds(2), speed: 2, look: beats[0]?.clips[0] } as never
    expect(shownUntil(picture, 30)).toBeCloseTo(2 + 1 / 30 + 0.0001, 5)
  })
})

test('how many rising numbers a number has reached', () => {
  expect([-1, 0, 4, 5, 99].map(frame => reached([0, 5, 9], frame))).toEqual([0, 1, 1, 2, 3])
  expect(reached([], 7)).toBe(0)
})
