// A website for tests, in a process of its own: well-behaved pages and every trick that a hostile one may try.
import { createServer } from 'node:http'
import { createServer as createRawServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { pages } from './pages.mjs'

const html = 'text/html; charset=utf-8'
const heard = []

const send = (response, body, headers = {}, status = 200) => {
  response.writeHead(status, { 'content-type': html, ...headers })
  response.end(body)
}
const redirect = (response, location, status = 302) => send(response, '', { location }, status)

/** 200 MB of one letter, packed in pieces: small on the way, large when it is there. */
const bomb = () => {
  const piece = gzipSync(Buffer.alloc(10_000_000, 'a'))
  return Buffer.concat(Array(20).fill(piece))
}

function trickle(response) {
  response.writeHead(200, { 'content-type': html })
  const timer = setInterval(() => response.write('<p>a'), 50)
  response.on('close', () => clearInterval(timer))
}

function flood(response) {
  response.writeHead(200, { 'content-type': html })
  const piece = Buffer.alloc(100_000, 'a')
  const more = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', more)
  more()
}

const tricks = {
  '/to-article': response => redirect(response, '/article'),
  '/to-loopback': response => redirect(response, 'http://127.0.0.1:1/secret'),
  '/to-localhost': response => redirect(response, 'http://localhost/secret'),
  '/to-metadata': response => redirect(response, 'http://169.254.169.254/latest/meta-data/'),
  '/to-router': response => redirect(response, 'http://192.168.1.1/'),
  '/to-file': response => redirect(response, 'file:///etc/passwd'),
  '/to-data': response => redirect(response, 'data:text/html,<p>words</p>'),
  '/to-user': response => redirect(response, 'https://user:word@example.com/'),
  '/to-nonsense': response => redirect(response, 'http://['),
  '/loop': response => redirect(response, '/loop'),
  '/huge': response => flood(response),
  '/bomb': response => send(response, bomb(), { 'content-encoding': 'gzip' }),
  '/packed': response => send(response, gzipSync(pages['/article'].body), { 'content-encoding': 'gzip' }),
  '/packed-badly': response => send(response, 'not packed at all', { 'content-encoding': 'gzip' }),
  '/packed-oddly': response => send(response, 'words', { 'content-encoding': 'x-unheard-of' }),
  '/slow': response => trickle(response),
  '/silent': () => undefined,
  '/binary': response => send(response, Buffer.alloc(1_000), { 'content-type': 'application/octet-stream' }),
  '/script': response => send(response, 'alert(1)', { 'content-type': 'text/javascript' }),
  '/missing': response => send(response, 'Not here', {}, 404),
  '/wall': response => send(response, 'Pay first', {}, 402),
  '/broken': response => send(response, 'Broken', {}, 500),
  '/claims-much': response => {
    response.writeHead(200, { 'content-type': html, 'content-length': '3000000' })
    response.end()
  },
}

/** A feed that knows whether it has changed, and one whose answer the test decides. */
let feed = { status: 200, body: '', type: 'application/rss+xml' }
function answerFeed(request, response) {
  if (feed.status !== 200) return send(response, '', {}, feed.status)
  if (request.headers['if-none-match'] === '"first"') return send(response, '', { etag: '"first"' }, 304)
  send(response, feed.body, {
    'content-type': feed.type,
    etag: '"first"',
    'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
  })
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://site')
  heard.push({ path: request.url, headers: request.headers })
  const page = pages[pathname]
  if (tricks[pathname]) return tricks[pathname](response)
  if (pathname === '/feed') return answerFeed(request, response)
  if (!page) return send(response, 'Not here', {}, 404)
  send(response, page.body, { 'content-type': page.type ?? html, ...page.headers })
})

/** Says that less, or more, comes than does; Node's own server would not send such an answer. */
const liar = createRawServer(socket => {
  socket.on('error', () => undefined)
  socket.once('data', data => {
    const length = data.includes('GET /more') ? 10 : 100_000
    socket.end(`HTTP/1.1 200 OK\r\ncontent-type: ${html}\r\ncontent-length: ${length}\r\n\r\n${'<p>words '.repeat(40)}`)
  })
})

process.on('message', message => {
  if (message.feed) feed = message.feed
  if (message.page) pages[message.page.path] = { ...message.page, body: Buffer.from(message.page.body, 'base64') }
  process.send?.({ heard: heard.splice(0) })
})
process.on('disconnect', () => process.exit())

const portOf = one => new Promise(done => one.listen(0, '127.0.0.1', () => done(one.address().port)))
const [port, liarPort] = await Promise.all([portOf(server), portOf(liar)])
process.send?.({ origin: `http://127.0.0.1:${port}`, liar: `http://127.0.0.1:${liarPort}` })
