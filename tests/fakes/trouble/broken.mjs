/** Ways in which an answer is broken on its way back: the platform has done its work. `back` is what it answered. */

async function bodyOf(back) {
  const parts = []
  for await (const piece of back) parts.push(piece)
  return Buffer.concat(parts)
}

const headText = ({ statusCode, headers }, more) => {
  const { 'content-length': _length, 'transfer-encoding': _coding, connection: _connection, ...rest } = headers
  const lines = Object.entries({ ...rest, ...more }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${statusCode} OK\r\n${lines.join('')}\r\n`
}

/** Written as raw bytes, and then the line is closed. */
const raw = make => async given => {
  const body = await bodyOf(given.back)
  given.socket.end(Buffer.concat(make(given.back, body).map(part => Buffer.from(part))))
}

export const brokenAnswers = {
  /** It came, was done, and no word of it comes back. */
  'answer-lost': ({ socket }) => socket.resetAndDestroy(),
  'answer-held': () => undefined,
  'answer-cut': raw((back, body) => [
    headText(back, { 'content-length': body.length + 40 }),
    body.subarray(0, body.length / 2),
  ]),
  /** It says that it is shorter than it is. */
  'length-short': raw((back, body) => [headText(back, { 'content-length': Math.floor(body.length / 2) }), body]),
  'chunks-cut': raw((back, body) => [
    headText(back, { 'transfer-encoding': 'chunked' }),
    `${(body.length + 1).toString(16)}\r\n`,
    body,
  ]),
  'not-gzip': raw((back, body) => [
    headText(back, { 'content-encoding': 'gzip', 'content-length': body.length + 6 }),
    Buffer.from('1f8bffffffff', 'hex'),
    body,
  ]),
  /** Twice, one behind the other, and the line stays open for the next request. */
  'answer-doubled': async ({ back, socket }) => {
    const body = await bodyOf(back)
    const whole = Buffer.concat([Buffer.from(headText(back, { 'content-length': body.length })), body])
    socket.write(Buffer.concat([whole, whole]))
  },
}
