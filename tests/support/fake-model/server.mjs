import { createServer } from 'node:http'
import { behave, sendError } from './behave.mjs'
import { fakeModels } from './handed-models.mjs'
import { listen, readForm } from './listen.mjs'
import { speak } from './speak.mjs'

/** An OpenAI-compatible server on this machine, to be started as a process of its own. It speaks to its parent over Node's channel. */

const usual = {
  pace: 0,
  key: null,
  hasChat: true,
  hasResponses: true,
  elsewhere: '',
  names: Object.values(fakeModels),
  hears: [],
}
let setting = { ...usual }
let received = []
let closed = 0

async function bodyOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  const bytes = Buffer.concat(parts)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type)
  return bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : null
}

function heardIn(body, authorization) {
  const messages = body.messages ?? body.input ?? []
  const textOf = role =>
    messages
      .filter(message => message.role === role)
      .map(message => message.content)
      .join('\n')
  const key = (authorization ?? '').replace(/^Bearer /, '')
  return { system: textOf('system'), user: textOf('user'), key, wantsDrafts: textOf('system') !== '' }
}

const apis = { '/v1/chat/completions': 'chat', '/v1/responses': 'responses' }
const isOffered = api => (api === 'chat' ? setting.hasChat : setting.hasResponses)

async function serve(request, answer) {
  const body = await bodyOf(request)
  const { method, url, headers } = request
  received.push({ method, url, headers, body })
  answer.on('close', () => {
    closed += 1
  })
  if (setting.key && headers.authorization !== `Bearer ${setting.key}`)
    return sendError(answer, 401, { message: 'Incorrect API key provided', code: 'invalid_api_key' })
  if (method === 'GET' && url === '/v1/models') {
    answer.writeHead(200, { 'content-type': 'application/json' })
    const data = setting.names.map(id => ({ id, object: 'model', created: 1_790_000_000, owned_by: 'fake' }))
    return answer.end(JSON.stringify({ object: 'list', data }))
  }
  if (method === 'POST' && url === '/v1/audio/speech') return speak(body, answer)
  if (method === 'POST' && url === '/v1/audio/transcriptions')
    return listen(body, answer, setting.hears, (headers.authorization ?? '').replace(/^Bearer /, ''))
  const api = method === 'POST' ? apis[url] : undefined
  if (!api || !isOffered(api)) {
    answer.writeHead(404, { 'content-type': 'application/json' })
    return answer.end('{"detail":"Not Found"}')
  }
  if (!setting.names.includes(body.model) && !Object.values(fakeModels).includes(body.model))
    return sendError(answer, 404, { message: `The model ${body.model} does not exist`, code: 'model_not_found' })
  const ways = { pace: () => setting.pace, elsewhere: () => setting.elsewhere }
  await behave(api, body, heardIn(body, headers.authorization), answer, ways)
}

const server = createServer((request, answer) => {
  serve(request, answer).catch(error => {
    if (!answer.headersSent) answer.writeHead(500)
    answer.end(String(error))
  })
})

process.on('message', ({ id, ask, given }) => {
  if (ask === 'set') setting = { ...setting, ...given }
  if (ask === 'reset') {
    setting = { ...usual }
    received = []
    closed = 0
  }
  process.send?.({ id, answer: ask === 'received' ? received : closed })
})
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
