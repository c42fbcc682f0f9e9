import { fail, ok, type Result } from '@shared/domain/result'
import type { WriterProblem } from '@shared/domain/writing'
import { type AskLimits, GuardedFetch } from './guarded-fetch'
import { clientFor, type Model } from './model-client'
import { problemOf, statusOf, wordsOfRefusal } from './problem-of'

/** Of a spoken text: two thousand letters are four minutes, 12 MB of the largest form that is answered with. */
export const speechLimits: AskLimits = { bytes: 30_000_000, idle: 60_000, whole: 180_000 }

type Asked = { readonly text: string; readonly voice: string; readonly signal: AbortSignal }
type Form = 'wav' | 'mp3'

/** Some make no WAV; one that says so is asked for the form that all make. */
const refusesForm = (error: unknown): boolean =>
  [400, 422].includes(statusOf(error)) && /response_format|\bwav\b|format/i.test(wordsOfRefusal(error))

/**
 * Has a model speak a text. Nothing but the text and the names of model and voice is sent.
 * @returns what was answered, which need not be a sound. A request that was stopped is `network`; one that reached nobody is `isUnreached`
 * as well.
 */
export async function speak(
  model: Model,
  asked: Asked,
  limits: AskLimits,
  form: Form = 'wav',
): Promise<{ readonly spoken: Result<Uint8Array<ArrayBuffer>, WriterProblem>; readonly isUnreached: boolean }> {
  const guard = new GuardedFetch(model.endpoint.origin, limits)
  const { text, voice, signal } = asked
  try {
    const request = { model: model.model, voice, input: text, response_format: form }
    const answer = await clientFor(model, guard).audio.speech.create(request, { signal })
    return { spoken: ok(new Uint8Array(await answer.arrayBuffer())), isUnreached: false }
  } catch (error) {
    const { tripped, isUnreached } = guard
    if (tripped) return { spoken: fail({ kind: tripped }), isUnreached }
    if (signal.aborted) return { spoken: fail({ kind: 'network' }), isUnreached }
    return form === 'wav' && refusesForm(error)
      ? speak(model, asked, limits, 'mp3')
      : { spoken: fail(problemOf(error, Date.now())), isUnreached }
  }
}
