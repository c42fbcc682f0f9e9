import { randomUUID } from 'node:crypto'
import { TakeWriter } from '@renderer/features/voice/take-writer'
import type { CallInput, CallResult } from '@shared/bridge/studio'
import { TakeId } from '@shared/domain/ids'
import { recordingRate, type Take } from '@shared/domain/recording'
import { fail, ok } from '@shared/domain/result'
import { beforeEach, expect, test } from 'vitest'
import { beatId, scriptId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio } from '../support/open-studio'

const take: Take = {
  ...{ take_id: TakeId.parse(randomUUID()), script_id: scriptId(1), beat_id: beatId(1) },
  ...{ name: 'Voice', spoken: 'Look up.' },
}
const written: CallInput<'voice.write'>[] = []
let answer: (index: number) => CallResult<'voice.write'>

beforeEach(() => {
  written.length = 0
  answer = () => ok({})
  offerStudio(
    new LoopbackStudio({
      'voice.begin': () => ok({}),
      'voice.write': piece => {
        written.push(piece)
        return answer(piece.index)
      },
    }),
  )
})

/** A tenth of a second, every sample with one value. */
const sound = (value: number) => new Int16Array(recordingRate / 10).fill(value)
const valuesOf = ({ samples }: CallInput<'voice.write'>) => {
  const bytes = new Uint8Array(Buffer.from(samples, 'base64'))
  return [...new Set(new Int16Array(bytes.buffer))]
}

test('what is heard goes to the disk in order, half a second at a time, and the rest at the end', async () => {
  const writer = new TakeWriter(take, () => undefined)
  expect(await writer.begin()).toBeNull()
  for (let value = 0; value < 12; value += 1) writer.add(sound(value))
  await writer.end()
  expect(written.map(piece => piece.index)).toEqual([0, 1, 2])
  expect(written.map(valuesOf)).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
    [10, 11],
  ])
  expect(writer.seconds).toBeCloseTo(1.2)
  expect(writer.sound().size).toBe(44 + 1.2 * recordingRate * 2)
})

test('a disk that fills up is told of once; what was written before can be heard', async () => {
  answer = index => (index === 1 ? fail({ kind: 'disk-full' }) : ok({}))
  const problems: unknown[] = []
  const writer = new TakeWriter(take, problem => problems.push(problem))
  for (let value = 0; value < 20; value += 1) writer.add(sound(value))
  await writer.end()
  expect(problems).toEqual([{ kind: 'disk-full' }])
  expect(written).toHaveLength(2)
  writer.add(sound(1))
  expect(writer.seconds).toBeCloseTo(0.5)
  expect(writer.sound().size).toBe(44 + recordingRate)
})
