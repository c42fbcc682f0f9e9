import { studio } from '@renderer/studio'
import type { WriterState } from '@shared/bridge/writer-calls'

type Chosen = Pick<WriterState, 'model' | 'price_in' | 'price_out' | 'cap'>

let turn: Promise<unknown> = Promise.resolve()

/**
 * Changes which model is asked and what it may cost; the state after it, or the old one where main did not take it, as when the user would not let more be spent. One change after the
 * other, each on what main holds by then: of two fields left quickly the second would take the first one's back.
 */
export function chooseForWriter(state: WriterState, changed: Partial<Chosen>): Promise<WriterState> {
  const chosen = turn.then(() => choose(state, changed))
  turn = chosen.catch(() => undefined)
  return chosen
}

async function choose(state: WriterState, changed: Partial<Chosen>): Promise<WriterState> {
  const held = await studio.call('writer.state', {})
  const { model, price_in, price_out, cap } = { ...(held.ok ? held.value : state), ...changed }
  const answer = await studio.call('writer.choose', { model, price_in, price_out, cap })
  return answer.ok ? answer.value : state
}
