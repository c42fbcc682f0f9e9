import { setTimeout as wait } from 'node:timers/promises'
import { fakeModels as models } from './handed-models.mjs'
import { beginStream, eventsOf, inPieces, sendEvents } from './send-answer.mjs'
import { asFence, asLabels, asNumbers, writeAnswer } from './write-answer.mjs'

/** Answers turned away before any stream: status, body, headers. */
export const refusals = {
  [models.unauthorized]: [401, { message: 'Incorrect API key provided', code: 'invalid_api_key' }],
  [models.forbidden]: [403, { message: 'Your key may not do that', code: 'permission_denied' }],
  [models.unknown]: [404, { message: 'The model `fake-unknown` does not exist', code: 'model_not_found' }],
  [models.limited]: [429, { message: 'Too many requests', code: 'rate_limit_exceeded' }, { 'retry-after': '7' }],
  [models.limitedForYears]: [429, { message: 'Too many requests' }, { 'retry-after': '99999999' }],
  [models.limitedSilently]: [429, { message: 'Too many requests' }],
  [models.fails]: [500, { message: 'It broke' }],
  [models.overloaded]: [503, { message: 'Overloaded' }],
}

export function sendError(answer, status, error, headers = {}) {
  answer.writeHead(status, { 'content-type': 'application/json', ...headers })
  answer.end(JSON.stringify({ error: { type: 'invalid_request_error', param: null, code: null, ...error } }))
}

/** What is wrong with the way of asking, for models that mind. */
function complaint(api, body) {
  const form = (body.response_format ?? body.text?.format)?.type
  const isPlain = [models.textOnly, models.labels].includes(body.model)
  if (body.model === models.responsesOnly && api === 'chat')
    return [
      404,
      { message: 'This model is only supported in v1/responses and not in v1/chat/completions.', param: 'model' },
    ]
  if (form === 'json_schema' && (isPlain || body.model === models.objectOnly))
    return [
      400,
      { message: "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model." },
    ]
  if (form && isPlain) return [400, { message: "'response_format' is not supported." }]
  if (body.model !== models.picky) return undefined
  if (body.stream_options) return [400, { message: "Unknown parameter: 'stream_options'." }]
  if (body.max_tokens !== undefined)
    return [
      400,
      { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", param: 'max_tokens' },
    ]
  if (body.temperature !== undefined) return [400, { message: "Unsupported value: 'temperature'." }]
}

const withSecrets = (answer, key) => ({ ...answer, beats: [{ kind: 'hook', text: `It is ${key}!` }, ...answer.beats] })
const withFile = answer => ({
  ...answer,
  path: '/etc/passwd',
  beats: answer.beats.map(beat => ({ ...beat, path: '/etc/passwd', publish_at: '2026-01-01' })),
})

/** The words that a model says. */
function textOf(model, { system, user, key }) {
  const answer = writeAnswer(user)
  const whole = JSON.stringify(answer)
  switch (model) {
    case models.textOnly:
      return asNumbers(answer)
    case models.labels:
      return asLabels(answer)
    case models.fenced:
      return asFence(answer)
    case models.brokenJson:
      return whole.replace('},{"kind":"cta"', '}, oops {"kind":"cta"')
    case models.cutOff:
      return whole.slice(0, whole.length / 2)
    case models.refuses:
      return 'I can’t help with that.'
    case models.apologises:
      return 'I’m sorry, but I can’t write about this.'
    case models.publishes:
      return '{"publish": true}'
    case models.echoes:
      return system
    case models.namesFile:
      return JSON.stringify(withFile(answer))
    case models.tellsKey:
      return JSON.stringify(withSecrets(answer, key))
    default:
      return whole
  }
}

const finishes = { [models.cutOff]: 'length', [models.filtered]: 'content_filter', [models.endsWithoutWord]: null }

function said(body, heard) {
  const { model } = body
  const text = heard.wantsDrafts ? textOf(model, heard) : 'ready'
  const half = text.slice(0, text.length / 2)
  const asksForUsage = body.stream_options?.include_usage === true || body.input !== undefined
  return {
    pieces: inPieces(model === models.filtered ? half : text),
    refusal: model === models.refuses,
    finish: model in finishes ? finishes[model] : 'stop',
    usage: asksForUsage && model !== models.silentOnUsage,
  }
}

const fiftyMegabytes = 50_000_000

/** Floods until the other end has had enough, or until 50 MB. */
async function flood(answer, event, most) {
  for (let sent = 0; sent < most && !answer.destroyed; sent += event.length) {
    if (!answer.write(event)) await Promise.race([new Promise(done => answer.once('drain', done)), wait(1_000)])
  }
  answer.end()
}

/** What goes wrong on the wire once the stream has begun; true where one of these was asked for. */
async function misbehave(answer, model, events, pace) {
  const half = events.slice(0, Math.ceil(events.length / 2))
  if (model === models.endless) {
    await sendEvents(answer, half, pace)
    for (let index = 0; !answer.destroyed; index = (index + 1) % half.length)
      await sendEvents(answer, [half[index]], () => 5)
  } else if (model === models.wordy) {
    const [wordy] = eventsOf('chat', model, '', { pieces: ['word '.repeat(4_000)] }).slice(1)
    await sendEvents(answer, half, pace)
    await flood(answer, wordy, 1_500_000)
  } else if (model === models.huge) await flood(answer, `data: "${'x'.repeat(64_000)}"\n\n`, fiftyMegabytes)
  else if (model === models.stalls) await sendEvents(answer, half, pace)
  else if (model === models.resets) {
    await sendEvents(answer, half, pace)
    await wait(50)
    answer.socket?.resetAndDestroy()
  } else if (model === models.brokenEvents) {
    await sendEvents(answer, [...half, 'data: {"choices": [\n\n'], pace)
    answer.end()
  } else if (model === models.errorInStream) {
    await sendEvents(answer, [...half, 'data: {"error": {"message": "The engine stopped", "code": 502}}\n\n'], pace)
    answer.end()
  } else return false
  return true
}

/**
 * Answers one request to a model as its name says.
 * @param {{ pace: () => number, elsewhere: () => string }} setting
 */
export async function behave(api, body, heard, answer, { pace, elsewhere }) {
  const refusal = refusals[body.model] ?? complaint(api, body)
  if (refusal) return sendError(answer, ...refusal)
  if (body.model === models.silent) return
  if (body.model === models.redirects) return answer.writeHead(307, { location: elsewhere() }).end()
  if (body.model === models.hugeAnnounced) {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'content-length': String(fiftyMegabytes) })
    return flood(answer, 'x'.repeat(64_000), fiftyMegabytes - 64_000)
  }
  const events = eventsOf(api, body.model, `${heard.system}${heard.user}`, said(body, heard))
  beginStream(answer)
  if (await misbehave(answer, body.model, events, pace)) return
  await sendEvents(answer, events, pace)
  answer.end()
}
