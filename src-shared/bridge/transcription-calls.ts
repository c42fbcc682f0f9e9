import { z } from 'zod'
import { longestBeatText } from '../domain/beat'
import { MediaId, WorkId } from '../domain/ids'
import { Language } from '../domain/manner'
import { TranscriptionProblem } from '../domain/transcription'
import { Stretch } from '../domain/waveform'

const nothing = z.strictObject({})

/** Who listens. The endpoint, its key and the month's budget are the writer's. */
export const TranscriptionState = z.strictObject({
  /** The host that every sound is sent to; '' while none is set. */
  host: z.string().max(300),
  model: z.string().max(200),
  /** For a minute of sound, in the user's currency; null where the user named none. */
  price: z.number().min(0).max(1_000_000).nullable(),
})
export type TranscriptionState = z.infer<typeof TranscriptionState>

/** What will be sent, and what it will come to: the sound of each voice, one request each, with the names of model and language. */
export const TranscriptionPreview = z.strictObject({
  ...TranscriptionState.omit({ price: true }).shape,
  /** null where no price is known. */
  cost: z.number().min(0).nullable(),
})
export type TranscriptionPreview = z.infer<typeof TranscriptionPreview>

export const transcriptionCalls = {
  'transcription.state': { input: nothing, output: TranscriptionState, problem: z.never() },
  /** Which model listens, and what it costs. Main asks the user before it is counted at less while a budget holds. */
  'transcription.choose': {
    input: TranscriptionState.omit({ host: true }),
    output: TranscriptionState,
    problem: z.strictObject({ kind: z.enum(['declined', 'no-endpoint']) }),
  },
  'transcription.preview': {
    input: z.strictObject({ seconds: z.number().min(0).max(1_000_000) }),
    output: TranscriptionPreview,
    problem: TranscriptionProblem,
  },
  /**
   * Has a voice listened to. The text stays in main and is only laid beside what was heard, of which nothing but times comes back: one
   * stretch for each of the text's words as they are shown, in seconds from the voice's start; of `sought` words that can be heard, `found` were.
   */
  'transcription.time': {
    input: z.strictObject({
      work_id: WorkId,
      voice: z.strictObject({ media_id: MediaId, ...Stretch.shape }),
      text: z.string().max(longestBeatText),
      language: Language,
    }),
    output: z.strictObject({
      times: z.array(Stretch).max(longestBeatText),
      found: z.int().min(0),
      sought: z.int().min(0),
    }),
    problem: TranscriptionProblem,
  },
  /** Stops listening; `transcription.time` then answers with the problem `network`. */
  'transcription.stop': { input: z.strictObject({ work_id: WorkId }), output: nothing, problem: z.never() },
}
