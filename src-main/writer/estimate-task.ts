import type { WritingTask } from '@shared/domain/writing'
import { composeMessages, type Message } from './compose-messages'
import type { Sum } from './spend-ledger'
import { costOf, estimateTokens, expectedTokens, mostTokens, type Prices, requestsOf, type Tokens } from './tokens'
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

/** What a task may come to: every answer as long as it may be. This is what has to fit below the cap. */
export function mostOfTask(task: WritingTask, prices: Prices): Sum {
  const { tokens_in } = estimateTask(task, prices)
  const tokens = { tokens_in, tokens_out: requestsOf(task) * mostTokens(task) }
  return { ...tokens, cost: costOf(tokens, prices) ?? 0 }
}
