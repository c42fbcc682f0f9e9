import { studio } from '@renderer/studio'
import type { SpeechState } from '@shared/bridge/speech-calls'

type Chosen = Omit<SpeechState, 'host'>

let turn: Promise<unknown> = Promise.resolve()

/**
 * Changes which model speaks, with which voice, and what it costs; the state after it, or the old one where main did not take it. One change
 * after the other, each on what main holds by then: of two fields left quickly the second would take the first one's back.
 */
export function chooseSpeaker(state: SpeechState, changed: Partial<Chosen>): Promise<SpeechState> {
  const chosen = turn.then(() => choose(state, changed))
  turn = chosen.catch(() => undefined)
  return chosen
}

async function choose(state: SpeechState, changed: Partial<Chosen>): Promise<SpeechState> {
  const held = await studio.call('speech.state', {})
  const now = held.ok ? held.value : state
  const { model, voice, price } = { ...now, ...changed }
  const answer = await studio.call('speech.choose', { model, voice, price })
  return answer.ok ? answer.value : now
}
