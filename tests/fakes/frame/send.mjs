import { once } from 'node:events'

const bytesOf = body =>
  body === undefined || body === null
    ? Buffer.alloc(0)
    : Buffer.from(typeof body === 'object' ? JSON.stringify(body) : String(body))

/** Sends half an answer and hangs up; of one without a body, half its first line. */
async function sendHalf(answer, status, headers, bytes) {
  const { socket } = answer
  if (bytes.length < 2) socket.write(`HTTP/1.1 ${String(status).slice(0, 2)}`)
  else {
    answer.writeHead(status, { ...headers, 'content-length': bytes.length })
    answer.write(bytes.subarray(0, bytes.length / 2))
  }
  // What is written has gone out by then.
  if (socket.writableNeedDrain) await once(socket, 'drain')
  setTimeout(() => socket.destroy(), 20)
}

/**
 * Sends what a handler returned: `{ status = 200, headers, body }`, an object as JSON.
 * @param fault the one that is meant for this answer, if any
 */
export async function send(answer, { status = 200, headers = {}, body }, fault) {
  if (!answer.socket || answer.socket.destroyed) return
  if (fault?.kind === 'reply-lost' || fault?.kind === 'commit-reply-lost') return answer.socket.destroy()
  const typed = typeof body === 'object' && body !== null ? { 'content-type': 'application/json; charset=UTF-8' } : {}
  const whole = bytesOf(body)
  if (fault?.kind === 'reply-half') return sendHalf(answer, status, { ...typed, ...headers }, whole)
  const bytes = fault?.kind === 'truncate_body' ? whole.subarray(0, whole.length / 2) : whole
  answer.writeHead(status, { ...typed, ...headers, 'content-length': bytes.length })
  answer.end(bytes)
}
