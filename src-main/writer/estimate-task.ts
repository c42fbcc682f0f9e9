import type { WritingTask } from '@shared/domain/writing'
import { composeMessages, type Message } from './compose-messages'
import { costOf, estimateTokens, expectedTokens, type Prices, requestsOf, type Tokens } from './tokens'
import { newDelimiter } from './write-drafts'

export type Estimate = Tokens & { readonly messages: Message[]; readonly cost: number | null }

/**
 * What a task will send and come to. The messages are those of its first request; in the others the number of the variant differs,
 * and the delimiter in each, which is made anew when it is sent. Tokens and cost are of all requests.
 */
export function estimateTask(task: WritingTask, prices: Prices): Estimate {
  const messages = composeMessages(task, newDelimiter())
  const sent = messages.reduce((sum, { text }) => sum + estimateTokens(text), 0)
  const count = requestsOf(task)
  const tokens = { tokens_in: count * sent, tokens_out: count * expectedTokens(task) }
  return { messages, ...tokens, cost: costOf(tokens, prices) }
}
