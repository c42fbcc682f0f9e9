import { studio } from '@renderer/studio'
import type { TranscriptionState } from '@shared/bridge/transcription-calls'

type Chosen = Omit<TranscriptionState, 'host'>

let turn: Promise<unknown> = Promise.resolve()

/**
 * Changes which model listens and what it costs; the state after it, or the old one where main did not take it. One change after the other,
 * each on what main holds by then: of two fields left quickly the second would take the first one's back.
 */
export function chooseListener(state: TranscriptionState, changed: Partial<Chosen>): Promise<TranscriptionState> {
  const chosen = turn.then(() => choose(state, changed))
  turn = chosen.catch(() => undefined)
  return chosen
}

async function choose(state: TranscriptionState, changed: Partial<Chosen>): Promise<TranscriptionState> {
  const held = await studio.call('transcription.state', {})
  const now = held.ok ? held.value : state
  const { model, price } = { ...now, ...changed }
  const answer = await studio.call('transcription.choose', { model, price })
  return answer.ok ? answer.value : now
}
