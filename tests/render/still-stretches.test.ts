import { quietSegments } from '@main/render/quiet-segments'
import { type Sample, stillStretches } from '@main/render/still-stretches'
import { planRender, type RenderPlan } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, someFacts } from '../support/builders'

/** Ten samples a second from a time on, each of one brightness all over. */
const samples = (brightness: readonly number[], from = 0, shot = 0): Sample[] =>
  brightness.map((value, index) => ({
    ...{ at: seconds(from + index / 10), beat: shot + 1, shot },
    pixels: new Uint8Array(100).fill(value),
  }))
const held = (value: number, count: number) => Array.from({ length: count }, () => value)
const moving = (count: number) => Array.from({ length: count }, (_, index) => 60 + index * 6)

test('a second of black and one and a half of stillness are told of, less is not', () => {
  expect(stillStretches(samples([...moving(5), ...held(17, 10), ...moving(5), ...held(90, 15)]))).toEqual([
    { kind: 'black', beat: 1, at: 0.5, detail: '1.0 s' },
    { kind: 'frozen', beat: 1, at: 2, detail: '1.5 s' },
  ])
  expect(stillStretches(samples([...held(17, 8), ...held(90, 13), ...moving(30)]))).toEqual([])
})

test('what creeps is not still, and a night with a few lights is not black', () => {
  expect(stillStretches(samples(Array.from({ length: 30 }, (_, index) => 60 + index)))).toEqual([])
  const [night] = samples([17])
  night?.pixels.fill(80, 0, 5)
  expect(
    stillStretches(Array.from({ length: 12 }, (_, index) => ({ ...(night as Sample), at: seconds(index / 10) }))),
  ).toEqual([])
})

test('stillness ends at a cut and where nobody looked', () => {
  expect(stillStretches([...samples(held(90, 10), 0, 0), ...samples(held(90, 10), 1, 1)])).toEqual([])
  expect(stillStretches([...samples(held(90, 10), 0), ...samples(held(90, 10), 3)])).toEqual([])
})

const facts = new Map([
  ['clip', someFacts()],
  ['photo', someFacts({ duration: null })],
])
const planOf = (media: string): RenderPlan =>
  planRender(anAssembly([anAssemblyBeat('a', { clips: [anAssemblyClip(media)], seconds: seconds(1) })]), facts)
const packets = (key: number, rest: readonly number[]) =>
  [key, ...Array.from({ length: 29 }, (_, index) => rest[index % rest.length] ?? 0)].map((bytes, index) => ({
    ...{ shown: index, decoded: index, bytes, isKey: index === 0 },
  }))

test.each([
  ['held grain, whose frames are refined', 40_000, [15_000, 400, 600, 300], [0]],
  ['black', 1_164, [70, 72, 70, 73], [0]],
  ['a tripod shot with a little grain', 43_000, [13_000, 1_900, 3_000, 2_000], []],
])('packets that may be of a still picture are looked into: %s', (_, key, rest, expected) => {
  expect(quietSegments(planOf('clip'), packets(key, rest))).toEqual(expected)
  expect(quietSegments(planOf('photo'), packets(key, rest))).toEqual([])
})
