import type OpenAI from 'openai'
import { z } from 'zod'
import type { Message } from './compose-messages'
import { count, finishOf, type Heard, words } from './heard'
import { answerSchema } from './read-drafts'
import type { RequestShape } from './request-shape'

/** One thing to ask. */
export type Asked = {
  readonly messages: readonly Message[]
  readonly temperature: number
  /** The most tokens of the answer. */
  readonly tokens: number
  /** Whether the answer is to be an object of drafts, or plain words. */
  readonly wantsDrafts: boolean
}

export type Hear = (
  client: OpenAI,
  model: string,
  asked: Asked,
  shape: RequestShape,
  heard: Heard,
  signal: AbortSignal,
) => AsyncGenerator<void>

const Chunk = z.object({
  model: words,
  choices: z
    .array(
      z.object({
        delta: z.object({ content: words, refusal: words }).catch({ content: '', refusal: '' }),
        finish_reason: words,
      }),
    )
    .catch([]),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).optional().catch(undefined),
})

function take(heard: Heard, said: unknown): void {
  const chunk = Chunk.safeParse(said).data
  if (!chunk) return
  const first = chunk.choices[0]
  heard.model ||= chunk.model
  heard.text += first?.delta.content ?? ''
  heard.refusal += first?.delta.refusal ?? ''
  heard.finish ??= finishOf(first?.finish_reason ?? '')
  if (chunk.usage) heard.tokens = { tokens_in: chunk.usage.prompt_tokens, tokens_out: chunk.usage.completion_tokens }
}

const formatOf = (format: RequestShape['format']) =>
  format === 'json_schema'
    ? { type: format, json_schema: { name: 'script', schema: { ...answerSchema }, strict: true } }
    : { type: format }

/** Asks by chat completions, streaming; takes what comes into `heard` and gives way after each piece. Throws what the client throws. */
export const hearChat: Hear = async function* (client, model, asked, shape, heard, signal) {
  const stream = await client.chat.completions.create(
    {
      model,
      stream: true,
      messages: asked.messages.map(({ role, text }) => ({ role, content: text })),
      [shape.limit]: asked.tokens,
      ...(shape.hasTemperature ? { temperature: asked.temperature } : {}),
      ...(shape.hasUsage ? { stream_options: { include_usage: true } } : {}),
      ...(asked.wantsDrafts && shape.format !== 'text' ? { response_format: formatOf(shape.format) } : {}),
    },
    { signal },
  )
  for await (const chunk of stream) yield take(heard, chunk)
}
