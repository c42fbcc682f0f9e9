import { closeSpeech, leaveSpeech, speakAgain, speakBeats, stopSpeaking } from '@renderer/features/speech/speak-beats'
import { useSpeech } from '@renderer/features/speech/speech-store'
import {
  closeTranscription,
  leaveTranscription,
  stopListening,
  timeWords,
  tryAgain,
} from '@renderer/features/transcription/time-words'
import {
  type BeatToTime,
  openTranscription,
  useTranscription,
} from '@renderer/features/transcription/transcription-store'
import { startWords } from '@renderer/words/words'
import type { CallResult } from '@shared/bridge/studio'
import { fail, ok } from '@shared/domain/result'
import { seconds } from '@shared/domain/time'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { beatId, mediaId, scriptId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio } from '../support/open-studio'

beforeAll(startWords)
afterEach(async () => {
  await closeTranscription()
  await closeSpeech()
})

type Step = 'heard' | 'limit' | 'held'

/** Answers one request after the other as told; `held` ones wait until they are let go, and are heard then. */
function aServer(steps: readonly Step[]) {
  const sent: string[] = []
  const stopped: string[] = []
  let letGo: () => void = () => undefined
  const answer = async <T>(what: string, heard: T) => {
    const step = steps[sent.push(what) - 1]
    if (step === 'held')
      await new Promise<void>(done => {
        letGo = done
      })
    return step === 'limit' ? fail({ kind: 'limit' as const, seconds: 7 }) : ok(heard)
  }
  const studio = new LoopbackStudio({
    'transcription.time': ({ text }) =>
      answer(text, { times: [{ from: seconds(0), to: seconds(1) }], found: 0, sought: 1 }) as Promise<
        CallResult<'transcription.time'>
      >,
    'transcription.stop': ({ work_id }) => ok(stopped.push(work_id) > 0 ? {} : {}),
    'speech.say': ({ take }) =>
      answer(take.spoken, { sound: new Uint8Array(1), type: 'audio/wav' }) as Promise<CallResult<'speech.say'>>,
    'speech.stop': ({ take_id }) => ok(stopped.push(take_id) > 0 ? {} : {}),
    'voice.settle': () => ok({}),
  })
  offerStudio(studio)
  return { sent, stopped, studio, letGo: () => letGo() }
}

const texts = ['one', 'two', 'three']

describe('voices that a model listens to', () => {
  const beats = texts.map((text, index) => ({
    ...{ beat_id: beatId(index + 1), number: index + 1, text },
    voice: { media_id: mediaId(1), from: seconds(0), to: seconds(1), volume: 1 },
  })) as unknown as BeatToTime[]
  const kinds = () => useTranscription.getState().asked.map(({ heard }) => heard.kind)
  const listen = () => {
    openTranscription(scriptId(1), null)
    return timeWords(scriptId(1), beats, 'en')
  }

  test('are sent again only where they were not heard, and what was heard stays', async () => {
    const { sent } = aServer(['heard', 'limit', 'heard', 'heard'])
    await listen()
    expect(kinds()).toEqual(['heard', 'failed', 'failed'])
    await tryAgain(scriptId(1), 'en')
    expect(sent).toEqual(['one', 'two', 'two', 'three'])
    expect(kinds()).toEqual(['heard', 'heard', 'heard'])
  })

  test.each([
    ['the button', stopListening],
    ['leaving the sheet', leaveTranscription],
  ])('are stopped by %s, and those that were heard can be used', async (_how, stop) => {
    const server = aServer(['heard', 'held', 'heard'])
    const listening = listen()
    await vi.waitFor(() => expect(server.sent).toEqual(['one', 'two']))
    await stop()
    expect(kinds()).toEqual(['heard', 'stopped', 'stopped'])
    expect(server.stopped).toHaveLength(1)
    server.letGo()
    await listening
    expect(kinds()).toEqual(['heard', 'heard', 'stopped'])
    expect(server.sent).toEqual(['one', 'two'])
    await leaveTranscription()
    expect(useTranscription.getState()).toMatchObject({ script_id: null, asked: [] })
  })

  test('stopped before any was heard, nothing is left to ask about', async () => {
    const server = aServer(['held'])
    const listening = listen()
    await vi.waitFor(() => expect(server.sent).toEqual(['one']))
    await stopListening()
    expect(useTranscription.getState()).toMatchObject({ script_id: null, asked: [] })
    server.letGo()
    await listening
  })
})

describe('beats that a model speaks', () => {
  const beats = texts.map((spoken, index) => ({
    ...{ script_id: scriptId(1), beat_id: beatId(index + 1), number: index + 1, spoken },
  }))
  const kinds = () => useSpeech.getState().asked.map(({ spoken }) => spoken.kind)

  test('are sent again only where they were not spoken, and what was spoken stays; all of them once all were', async () => {
    const { sent, studio } = aServer(['heard', 'limit'])
    await speakBeats(beats, 'en')
    expect(kinds()).toEqual(['heard', 'failed', 'failed'])
    await speakAgain('en')
    expect(sent).toEqual(['one', 'two', 'two', 'three'])
    expect(kinds()).toEqual(['heard', 'heard', 'heard'])
    expect(studio.asked).not.toContain('voice.settle')
    await speakAgain('en')
    expect(sent.slice(4)).toEqual(texts)
  })

  test.each([
    ['the button', stopSpeaking],
    ['leaving the sheet', leaveSpeech],
  ])('are stopped by %s, and those that were spoken can be used', async (_how, stop) => {
    const server = aServer(['heard', 'held', 'heard'])
    const speaking = speakBeats(beats, 'en')
    await vi.waitFor(() => expect(server.sent).toEqual(['one', 'two']))
    await stop()
    expect(kinds()).toEqual(['heard', 'stopped', 'stopped'])
    expect(server.stopped).toHaveLength(1)
    server.letGo()
    await speaking
    expect(kinds()).toEqual(['heard', 'heard', 'stopped'])
    expect(server.studio.asked).not.toContain('voice.settle')
  })
})
