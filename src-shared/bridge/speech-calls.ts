import { z } from 'zod'
import { TakeId } from '../domain/ids'
import { Language } from '../domain/manner'
import { Take } from '../domain/recording'
import { SpeechProblem } from '../domain/speech'

const nothing = z.strictObject({})
const price = z.number().min(0).max(1_000_000).nullable()

/** Who speaks. The endpoint, its key and the month's budget are the writer's. */
export const SpeechState = z.strictObject({
  /** The host that every word is sent to; '' while none is set. */
  host: z.string().max(300),
  model: z.string().max(200),
  voice: z.string().max(100),
  /** For a million characters, in the user's currency; null where the user named none. */
  price,
})
export type SpeechState = z.infer<typeof SpeechState>

/** What will be sent, and what it will come to. The texts are sent word for word, one request each, with the names of model and voice. */
export const SpeechPreview = z.strictObject({
  ...SpeechState.omit({ price: true }).shape,
  characters: z.int().min(0),
  /** null where no price is known. */
  cost: z.number().min(0).nullable(),
})
export type SpeechPreview = z.infer<typeof SpeechPreview>

export const speechCalls = {
  'speech.state': { input: nothing, output: SpeechState, problem: z.never() },
  /** Which model speaks, with which voice, and what it costs. Main asks the user before it is counted at less while a budget holds. */
  'speech.choose': {
    input: SpeechState.omit({ host: true }),
    output: SpeechState,
    problem: z.strictObject({ kind: z.enum(['declined', 'no-endpoint']) }),
  },
  'speech.preview': {
    input: z.strictObject({ texts: z.array(z.string().max(2_000)).min(1).max(300) }),
    output: SpeechPreview,
    problem: SpeechProblem,
  },
  /**
   * Has a take's words spoken. The sound comes back to be heard; main holds it until the take is finished or settled. `type` is its media type.
   */
  'speech.say': {
    input: z.strictObject({ take: Take, language: Language }),
    output: z.strictObject({ sound: z.instanceof(Uint8Array), type: z.string().max(40) }),
    problem: SpeechProblem,
  },
  /** Stops a take that is being spoken; `speech.say` then answers with the problem `network`. */
  'speech.stop': { input: z.strictObject({ take_id: TakeId }), output: nothing, problem: z.never() },
}
