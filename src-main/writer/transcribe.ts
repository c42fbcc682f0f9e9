import type { HeardWord } from '@shared/domain/align-words'
import { fail, ok, type Result } from '@shared/domain/result'
import type { TranscriptionProblem } from '@shared/domain/transcription'
import { z } from 'zod'
import { type AskLimits, GuardedFetch } from './guarded-fetch'
import { clientFor, type Model } from './model-client'
import { problemOf, statusOf, wordsOfRefusal } from './problem-of'

/** Of a sound that is listened to: nothing comes before all of it was heard, and a machine of one's own may take as long as it lasts. */
export const transcriptionLimits: AskLimits = { bytes: 4_000_000, idle: 600_000, whole: 600_000 }

/** `language` is its bare name, as `en`; the model guesses where it is not one of two letters. */
type Asked = { readonly sound: Uint8Array<ArrayBuffer>; readonly language: string; readonly signal: AbortSignal }

const Words = z.array(z.object({ word: z.string().max(500), start: z.number(), end: z.number() })).max(20_000)
/** Some servers tell the words segment by segment. */
const Answer = z.object({
  text: z.string().optional(),
  words: Words.nullish(),
  segments: z
    .array(z.object({ words: Words.nullish() }))
    .max(5_000)
    .nullish(),
})

const namesTimes = /response_format|verbose_json|timestamp_granularit/i

function refusalOf(error: unknown): TranscriptionProblem {
  const status = statusOf(error)
  if (status === 413) return { kind: 'sound-too-large' }
  const known = problemOf(error, Date.now())
  if (known.kind !== 'server') return known
  if ([400, 422].includes(status) && namesTimes.test(wordsOfRefusal(error))) return { kind: 'refuses-word-times' }
  return [404, 405, 501].includes(status) ? { kind: 'not-offered' } : known
}

function wordsIn(answer: unknown): Result<HeardWord[], TranscriptionProblem> {
  const read = Answer.safeParse(answer)
  if (!read.success) return fail({ kind: 'not-understood' })
  const { text = '', words, segments } = read.data
  const heard = words?.length ? words : (segments ?? []).flatMap(segment => segment.words ?? [])
  if (heard.length > 0) return ok(heard)
  return fail({ kind: words && text.trim() === '' ? 'nothing-heard' : 'no-word-times' })
}

/**
 * Has a model listen to a sound, and tell when each word is said. Nothing but the sound and the names of model and language is sent.
 * @param asked a WAV
 * @returns the words as the endpoint names them: never to be shown, for they may hold anything. A request that was stopped is `network`;
 * one that reached nobody is `isUnreached` as well.
 */
export async function transcribe(
  model: Model,
  { sound, language, signal }: Asked,
  limits: AskLimits,
): Promise<{ readonly heard: Result<HeardWord[], TranscriptionProblem>; readonly isUnreached: boolean }> {
  const guard = new GuardedFetch(model.endpoint.origin, limits)
  const request = {
    ...{ file: new File([sound], 'voice.wav', { type: 'audio/wav' }), model: model.model },
    ...(/^[a-z]{2}$/.test(language) ? { language } : {}),
    response_format: 'verbose_json' as const,
    timestamp_granularities: ['word' as const],
  }
  try {
    const answer = await clientFor(model, guard).audio.transcriptions.create(request, { signal })
    return { heard: wordsIn(answer), isUnreached: false }
  } catch (error) {
    const { tripped, isUnreached } = guard
    if (tripped) return { heard: fail({ kind: tripped }), isUnreached }
    return { heard: fail(signal.aborted ? { kind: 'network' } : refusalOf(error)), isUnreached }
  }
}
