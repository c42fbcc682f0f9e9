import { begin, countDown, hear, letGo, stop, takeHeard } from '@renderer/features/voice/record'
import { closedRecorder, useMeter, useRecorder } from '@renderer/features/voice/recorder-store'
import type { CallName } from '@shared/bridge/studio'
import { recordingRate } from '@shared/domain/recording'
import { fail, ok } from '@shared/domain/result'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beatId, scriptId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio } from '../support/open-studio'

const take = { script_id: scriptId(1), beat_id: beatId(1), name: 'Voice', spoken: 'Look up.' }
let studio: LoopbackStudio
let isFull = false

beforeEach(() => {
  isFull = false
  vi.useFakeTimers()
  studio = offerStudio(
    new LoopbackStudio({
      'voice.begin': () => (isFull ? fail({ kind: 'disk-full' }) : ok({})),
      'voice.write': () => (isFull ? fail({ kind: 'disk-full' }) : ok({})),
      'voice.settle': () => ok({}),
    }),
  )
  useRecorder.setState({ ...closedRecorder, script_id: scriptId(1), beat_id: beatId(1), phase: 'ready' })
})
afterEach(() => {
  letGo()
  vi.useRealTimers()
})

const phase = () => useRecorder.getState().phase
/** Says a tenth of a second. */
const say = (value = 1_000) => hear(new Int16Array(recordingRate / 10).fill(value))
const asked = (name: CallName) => studio.asked.filter(one => one === name).length

test('three seconds are counted down before anything is recorded', async () => {
  countDown(take)
  expect(useRecorder.getState()).toMatchObject({ phase: 'counting', count: 3 })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(useRecorder.getState()).toMatchObject({ phase: 'counting', count: 1 })
  say()
  expect(asked('voice.begin')).toBe(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(phase()).toBe('recording')
})

test('a take begun at once is there to be heard when it is stopped, and says that it was too loud', async () => {
  countDown(take)
  await begin(take)
  expect(phase()).toBe('recording')
  for (let time = 0; time < 7; time += 1) say()
  expect(useRecorder.getState().clipped).toBe(false)
  say(32_767)
  expect(useMeter.getState().seconds).toBeCloseTo(0.8)
  await stop()
  expect(useRecorder.getState()).toMatchObject({ phase: 'heard', clipped: true, sound: { seconds: 0.8 } })
  expect(takeHeard()).toMatchObject(take)
  expect(vi.getTimerCount()).toBe(0)
  expect(asked('voice.begin')).toBe(1)
})

test('a full disk ends the take by itself, and what was said before it is there', async () => {
  countDown(take)
  await begin(take)
  for (let time = 0; time < 5; time += 1) say()
  await vi.waitFor(() => expect(asked('voice.write')).toBe(1))
  isFull = true
  for (let time = 0; time < 5; time += 1) say()
  await vi.waitFor(() => expect(phase()).toBe('heard'))
  expect(useRecorder.getState()).toMatchObject({ trouble: 'disk-full', sound: { seconds: 0.5 } })
})

test('a disk that is full from the start is said before the user speaks', async () => {
  isFull = true
  countDown(take)
  await begin(take)
  expect(useRecorder.getState()).toMatchObject({ phase: 'ready', trouble: 'disk-full' })
})

test('a recorder closed while its take began leaves none', async () => {
  countDown(take)
  const begun = begin(take)
  useRecorder.setState(closedRecorder)
  await begun
  expect(phase()).not.toBe('recording')
  expect(asked('voice.settle')).toBe(1)
})

test('a microphone that went away is not taken to be back after the take', async () => {
  countDown(take)
  await begin(take)
  say()
  useRecorder.setState({ deafness: 'gone' })
  await stop('gone')
  expect(phase()).toBe('heard')
  letGo()
  expect(phase()).toBe('deaf')
})
