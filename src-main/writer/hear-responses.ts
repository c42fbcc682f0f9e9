import { APIError } from 'openai'
import { z } from 'zod'
import type { Hear } from './hear-chat'
import { count, finishOf, type Heard, words } from './heard'
import { answerSchema } from './read-drafts'
import type { RequestShape } from './request-shape'

const Event = z.object({
  type: words,
  delta: words,
  response: z
    .object({
      model: words,
      incomplete_details: z.object({ reason: words }).nullish().catch(null),
      usage: z.object({ input_tokens: count, output_tokens: count }).nullish().catch(null),
      error: z.object({ code: words, message: words }).nullish().catch(null),
    })
    .optional()
    .catch(undefined),
})

function take(heard: Heard, said: unknown): void {
  const event = Event.safeParse(said).data
  if (!event) return
  const { type, delta, response } = event
  if (type === 'response.output_text.delta') heard.text += delta
  if (type === 'response.refusal.delta') heard.refusal += delta
  if (type === 'response.completed') heard.finish ??= 'whole'
  if (type === 'response.incomplete') heard.finish ??= finishOf(response?.incomplete_details?.reason || 'length')
  if (type === 'response.failed') throw new APIError(undefined, response?.error ?? {}, undefined, undefined)
  heard.model ||= response?.model ?? ''
  if (response?.usage)
    heard.tokens = { tokens_in: response.usage.input_tokens, tokens_out: response.usage.output_tokens }
}

const formatOf = (format: RequestShape['format']) =>
  format === 'json_schema'
    ? { type: format, name: 'script', schema: { ...answerSchema }, strict: true }
    : { type: format }

/** Asks by the Responses API, streaming, as `hearChat` does. Nothing is to be kept at the other end. */
export const hearResponses: Hear = async function* (client, model, asked, shape, heard, signal) {
  const stream = await client.responses.create(
    {
      model,
      stream: true,
      store: false,
      input: asked.messages.map(({ role, text }) => ({ role, content: text })),
      max_output_tokens: asked.tokens,
      ...(shape.hasTemperature ? { temperature: asked.temperature } : {}),
      ...(asked.wantsDrafts && shape.format !== 'text' ? { text: { format: formatOf(shape.format) } } : {}),
    },
    { signal },
  )
  for await (const event of stream) yield take(heard, event)
}
