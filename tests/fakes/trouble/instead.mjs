/** Ways in which a request does not get to the platform at all: something between answers in its place, or nobody does. */

const page = '<!doctype html><html><title>Welcome to our Wi-Fi</title><form action="/login">Room number</form></html>'

/** Reads what is sent, as such boxes do, and answers. */
const say =
  (status, headers, body = '') =>
  ({ request, answer, fault }) => {
    request.resume()
    request.once('end', () => {
      answer.writeHead(fault.status ?? status, {
        ...headers,
        ...fault.headers,
        'content-length': Buffer.byteLength(body),
      })
      answer.end(body)
    })
  }

/** What no HTTP is, at once. */
const write =
  bytes =>
  ({ socket }) =>
    socket.end(bytes)

/** Headers for ever, one every few milliseconds. */
function drip({ request, socket }) {
  request.resume()
  socket.write('HTTP/1.1 200 OK\r\n')
  const timer = setInterval(() => socket.write('x-more: yes\r\n'), 100)
  socket.once('close', () => clearInterval(timer))
}

/** A body for ever, byte by byte. */
function dripBody({ request, answer, socket }) {
  request.resume()
  answer.writeHead(200, { 'content-type': 'application/json' })
  answer.write('{"data":"')
  const timer = setInterval(() => answer.write('x'), 100)
  socket.once('close', () => clearInterval(timer))
}

function flood({ socket }) {
  socket.write('HTTP/1.1 200 OK\r\n')
  const lines = 'x-more: yes\r\n'.repeat(10_000)
  for (let left = 100; left > 0 && !socket.destroyed; left -= 1) socket.write(lines)
  socket.end('content-length: 0\r\n\r\n')
}

export const insteadOf = {
  /** Taken, and never answered; nothing is read. */
  'black-hole': () => undefined,
  /** Cut off before a word. */
  'cut-at-once': ({ socket }) => socket.resetAndDestroy(),
  'portal-page': say(200, { 'content-type': 'text/html' }, page),
  'portal-redirect': say(302, { location: 'http://portal.example/login' }),
  'other-json': say(200, { 'content-type': 'application/json' }, '{"status":"ok"}'),
  'not-json': say(200, { 'content-type': 'application/json' }, '{"data": {"id": '),
  'no-content': say(204, {}),
  status: say(500, { 'content-type': 'text/html' }, '<html><h1>Try again</h1></html>'),
  /** An alert of TLS, and bytes of nothing. */
  garbage: write(Buffer.from('15030300020228deadbeefdeadbeef', 'hex')),
  'drip-headers': drip,
  'drip-body': dripBody,
  flood,
}
