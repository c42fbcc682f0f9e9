import { refusals, sendError } from './behave.mjs'
import { fakeModels as models } from './handed-models.mjs'

const rate = 24_000

/** A tone as a WAV of one channel; who streams one leaves its sizes open. */
function tone(seconds) {
  const samples = Int16Array.from({ length: Math.round(seconds * rate) }, (_, at) => 6_000 * Math.sin(at / 12))
  const header = Buffer.alloc(44)
  header.write('RIFF\xff\xff\xff\xffWAVEfmt ', 0, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data\xff\xff\xff\xff', 36, 'latin1')
  return Buffer.concat([header, Buffer.from(samples.buffer)])
}

/** Answers one request to speak as the model's name says. */
export function speak(body, answer) {
  const refusal = refusals[body.model]
  if (refusal) return sendError(answer, ...refusal)
  if (body.model === models.silent) return
  if (body.model === models.speaksWords) {
    answer.writeHead(200, { 'content-type': 'application/json' })
    return answer.end('{"text": "I can not speak."}')
  }
  if (body.model === models.speakerWithoutWav && body.response_format === 'wav')
    return sendError(answer, 400, { message: "response_format 'wav' is not supported", param: 'response_format' })
  if (body.model === models.huge) {
    answer.writeHead(200, { 'content-type': 'audio/wav', 'content-length': '50000000' })
    return answer.write(tone(1))
  }
  if (![models.speaker, models.speakerWithoutWav].includes(body.model))
    return sendError(answer, 404, { message: `The model ${body.model} does not exist`, code: 'model_not_found' })
  answer.writeHead(200, { 'content-type': 'audio/wav' })
  answer.end(tone(body.input.split(/\s+/).length / 2))
}
