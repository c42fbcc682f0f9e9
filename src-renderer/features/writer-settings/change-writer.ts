import { studio } from '@renderer/studio'
import type { WriterState } from '@shared/bridge/writer-calls'

type Chosen = Pick<WriterState, 'model' | 'price_in' | 'price_out' | 'cap'>

/** Changes which model is asked and what it may cost; the state after it, or the old one where main did not take it. */
export async function chooseForWriter(state: WriterState, changed: Partial<Chosen>): Promise<WriterState> {
  const { model, price_in, price_out, cap } = { ...state, ...changed }
  // A bound needs prices: without them nothing could be counted against it.
  const hasPrices = price_in !== null && price_out !== null
  const answer = await studio.call('writer.choose', { model, price_in, price_out, cap: hasPrices ? cap : null })
  return answer.ok ? answer.value : state
}
