import { setTimeout as wait } from 'node:timers/promises'

/** The two protocols, as their makers document them: what an answer's pieces look like on the wire. */

const id = 'fake-1'
const usageOf = (asked, text) => ({ in: Math.ceil(asked.length / 4), out: Math.ceil(text.length / 4) })

function chatEvents(model, asked, { pieces, refusal, finish, usage }) {
  const chunk = (delta, finish_reason = null) => ({
    id,
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, delta, finish_reason }],
  })
  const used = usageOf(asked, pieces.join(''))
  return [
    chunk({ role: 'assistant', content: '' }),
    ...pieces.map(content => chunk(refusal ? { refusal: content } : { content })),
    ...(finish ? [chunk({}, finish)] : []),
    ...(usage
      ? [
          {
            ...chunk({}),
            choices: [],
            usage: { prompt_tokens: used.in, completion_tokens: used.out, total_tokens: used.in + used.out },
          },
        ]
      : []),
    ...(finish ? ['[DONE]'] : []),
  ].map(data => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`)
}

function responseEvents(model, asked, { pieces, refusal, finish, usage }) {
  const text = pieces.join('')
  const used = usageOf(asked, text)
  const response = { id, object: 'response', model, status: 'in_progress' }
  const kind = refusal ? 'response.refusal.delta' : 'response.output_text.delta'
  const isCut = finish === 'length' || finish === 'content_filter'
  const end = {
    ...response,
    status: isCut ? 'incomplete' : 'completed',
    incomplete_details: isCut ? { reason: finish === 'length' ? 'max_output_tokens' : finish } : null,
    usage: usage ? { input_tokens: used.in, output_tokens: used.out, total_tokens: used.in + used.out } : null,
  }
  return [
    { type: 'response.created', response },
    ...pieces.map(delta => ({ type: kind, item_id: 'item-1', output_index: 0, content_index: 0, delta })),
    ...(finish ? [{ type: isCut ? 'response.incomplete' : 'response.completed', response: end }] : []),
  ].map((event, sequence_number) => `event: ${event.type}\ndata: ${JSON.stringify({ ...event, sequence_number })}\n\n`)
}

/** Tokens come as a few characters each. */
export const inPieces = text => text.match(/[\s\S]{1,12}/gu) ?? []

/** Writes bytes as a slow line would: cut anywhere, in the middle of an event and in the middle of a character. */
async function trickle(answer, text, pace) {
  const bytes = Buffer.from(text)
  const cut = Math.max(1, Math.floor(bytes.length * 0.7))
  for (const part of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
    if (answer.destroyed) return
    answer.write(part)
    if (pace > 0) await wait(pace / 2)
  }
}

/** @param {'chat' | 'responses'} api */
export function eventsOf(api, model, asked, said) {
  return api === 'chat' ? chatEvents(model, asked, said) : responseEvents(model, asked, said)
}

export function beginStream(answer) {
  answer.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  answer.flushHeaders()
}

/** @param {() => number} pace milliseconds for each event, asked anew each time */
export async function sendEvents(answer, events, pace) {
  for (const event of events) {
    if (answer.destroyed) return
    await trickle(answer, event, pace())
  }
}
