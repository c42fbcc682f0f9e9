import type { WriterProblem } from '@shared/domain/writing'
import { type AskLimits, GuardedFetch } from './guarded-fetch'
import { type Asked, hearChat } from './hear-chat'
import { hearResponses } from './hear-responses'
import { type Heard, nothingHeard } from './heard'
import { withoutUnseen } from './material'
import { clientFor, type Model } from './model-client'
import { problemOf, statusOf, wordsOfRefusal } from './problem-of'
import { easierShape, type RequestShape, usualShape } from './request-shape'
import { withoutKey } from './without-key'

/** What was heard, and what kept it from being all; null for nothing. */
export type Heeded = { readonly heard: Heard; readonly problem: WriterProblem | null }

/** Of an answer's words. Three times what the most tokens come to; past it somebody wants to keep us reading. */
const mostCharacters = 200_000

type Listener = { readonly signal: AbortSignal; readonly onHeard: (heard: Heard) => void }

/** Asks models, in the way that each endpoint takes. What an endpoint refused once is not tried there again while the app runs. */
export class ModelAsker {
  readonly #shapes = new Map<string, RequestShape>()

  constructor(readonly limits: AskLimits) {}

  /**
   * Asks once and listens until the end, a fault, or `signal`. Never rejects; what came until then is in `heard`.
   * @param onHeard called after each piece
   */
  async ask(model: Model, asked: Asked, listener: Listener): Promise<Heeded> {
    const name = `${model.endpoint.base_url} ${model.model} ${asked.wantsDrafts}`
    let shape = this.#shapes.get(name) ?? usualShape
    for (;;) {
      const tried = await this.#askOnce(model, asked, shape, listener)
      if (tried.easier) {
        shape = tried.easier
        continue
      }
      // What was taken once may be refused later, by another server behind the same address.
      if (tried.problem?.kind === 'server') this.#shapes.delete(name)
      else this.#shapes.set(name, shape)
      return tried
    }
  }

  async #askOnce(model: Model, asked: Asked, shape: RequestShape, { signal, onHeard }: Listener) {
    const heard = nothingHeard()
    const guard = new GuardedFetch(model.endpoint.origin, this.limits)
    const hear = shape.api === 'chat' ? hearChat : hearResponses
    try {
      for await (const _piece of hear(clientFor(model, guard), model.model, asked, shape, heard, signal)) {
        onHeard(heard)
        if (heard.text.length > mostCharacters) return { heard, problem: { kind: 'too-large' as const } }
      }
      return { heard, problem: signal.aborted ? null : problemHeard(heard, guard, model.key) }
    } catch (error) {
      if (signal.aborted) return { heard, problem: null }
      if (guard.tripped) return { heard, problem: { kind: guard.tripped } }
      const easier = heard.text ? undefined : easierShape(shape, statusOf(error), wordsOfRefusal(error))
      return { heard, problem: problemOf(error, Date.now()), easier }
    }
  }
}

/** A filter may cut a refusal off within the key. */
const wordsShown = (text: string, key: string | undefined): string =>
  withoutKey(withoutUnseen(text), key, true).trim().slice(0, 500)

function problemHeard(heard: Heard, { tripped }: GuardedFetch, key: string | undefined): WriterProblem | null {
  const { text, refusal, finish } = heard
  if (tripped) return { kind: tripped }
  if (refusal || finish === 'refused') return { kind: 'refused', words: wordsShown(refusal || text, key) }
  if (finish === 'cut-off') return { kind: 'cut-off' }
  // Some never say that they are done. Whether all of it is there is then for the reader of the text to say.
  return text === '' && finish === undefined ? { kind: 'network' } : null
}
