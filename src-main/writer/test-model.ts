import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@shared/domain/result'
import type { WriterProblem } from '@shared/domain/writing'
import type { ModelAsker } from './ask-model'
import type { Model } from './model-client'
import type { SpendLedger } from './spend-ledger'
import { costOf, type Prices } from './tokens'

/** The Responses API takes no fewer. */
const fewestTokens = 16
const messages = [{ role: 'user' as const, text: 'Answer with the one word: ready' }]

/** A model that answers with too many words, or that will not say the word, is there all the same. */
const isThere: readonly (string | undefined)[] = [undefined, 'cut-off', 'refused']

/** Asks a model for one word: what fails is the network, the key or the model, and nothing was written for it. */
export async function testModel(
  asker: ModelAsker,
  model: Model,
  ledger: SpendLedger,
  settings: Prices & { readonly cap: number | null },
): Promise<Result<{ model: string }, WriterProblem>> {
  const id = randomUUID()
  const most = { tokens_in: 10, tokens_out: fewestTokens }
  const passed = await ledger.reserve(id, { ...most, cost: costOf(most, settings) ?? 0 }, settings.cap)
  if (passed) return fail({ kind: passed })
  const asked = { messages, temperature: 0, tokens: fewestTokens, wantsDrafts: false }
  const never = new AbortController().signal
  const { heard, problem } = await asker.ask(model, asked, { signal: never, onHeard: () => undefined })
  const isAnswered = isThere.includes(problem?.kind)
  const used = heard.tokens ?? (isAnswered ? most : { tokens_in: 0, tokens_out: 0 })
  await ledger.settle(id, { ...used, cost: costOf(used, settings) ?? 0 })
  return problem && !isAnswered ? fail(problem) : ok({ model: model.model })
}
