import { refusals, sendError } from './behave.mjs'
import { fakeModels as models } from './handed-models.mjs'

/** The fields of a form as it was sent; of its file the name, the type and the bytes in base64. */
export async function readForm(bytes, type) {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const fields = {}
  for (const [name, value] of form) {
    fields[name] =
      typeof value === 'string'
        ? value
        : { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()).toString('base64') }
  }
  return fields
}

/** Answers one request to listen as the model's name says; what is heard stands in the setting. */
export function listen(body, answer, words, key) {
  const refusal = refusals[body.model]
  if (refusal) return sendError(answer, ...refusal)
  const send = said => {
    answer.writeHead(200, { 'content-type': 'application/json' })
    answer.end(JSON.stringify({ task: 'transcribe', language: 'english', duration: 1, ...said }))
  }
  const text = words.map(({ word }) => word).join(' ')
  switch (body.model) {
    case models.silent:
      return
    case models.listener:
      return send({ text, words })
    case models.listenerBySegment:
      return send({ text, segments: [{ id: 0, text, words }] })
    case models.listenerWithoutTimes:
      return send({ text, segments: [{ id: 0, text }] })
    case models.listenerRefusesTimes:
      return sendError(answer, 400, {
        message: `response_format 'verbose_json' is not compatible with model '${body.model}'. Use 'json' or 'text' instead.`,
        ...{ param: 'response_format', code: 'unsupported_value' },
      })
    case models.listenerOfLittle:
      return sendError(answer, 413, { message: 'Maximum content size limit exceeded' })
    case models.hearsNothing:
      return send({ text: '', words: [] })
    case models.hearsNonsense:
      return send({ text, words: [{ word: 7, start: 'soon' }] })
    case models.tellsKey:
      return send({ text, words: words.map(one => ({ ...one, word: key })) })
    case models.huge:
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': '50000000' })
      return answer.write('{"text": "')
    default:
      answer.writeHead(404, { 'content-type': 'application/json' })
      return answer.end('{"detail":"Not Found"}')
  }
}
