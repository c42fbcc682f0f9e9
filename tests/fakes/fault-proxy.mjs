import { createServer } from 'node:http'
import { forward } from './trouble/forward.mjs'
import { insteadOf } from './trouble/instead.mjs'

/**
 * A network that goes wrong, as a process of its own: `fault-proxy.mjs PORT` stands before what listens on PORT of this machine. It speaks to
 * its parent over Node's channel (`start-fault-proxy.ts`), and lives as long as that.
 */

const target = Number(process.argv[2])
/** What goes wrong, from the how-many-th request on and how often; nothing at first. */
let trouble = null
let counts = { requests: 0, met: 0 }
const open = new Set()
const sockets = new Set()

/** From 0 to 1, the same for the same seed and place in line (FNV-1a). */
function chanceOf({ seed }) {
  const sum = [...`${seed} ${counts.requests}`].reduce(
    (hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16_777_619),
    2_166_136_261,
  )
  return (Math.imul(sum ^ (sum >>> 15), 2_246_822_507) >>> 0) / 2 ** 32
}

/** The trouble that this request meets, if any. */
function take({ headers }) {
  const length = Number(headers['content-length'] ?? 0)
  if (!trouble || length < trouble.least) return null
  counts.requests += 1
  if (counts.requests < trouble.from || trouble.left <= 0) return null
  if (trouble.share < 1 && chanceOf(trouble) >= trouble.share) return null
  trouble.left -= 1
  counts.met += 1
  return { ...trouble, after: Math.ceil(trouble.part * length) }
}

const server = createServer({ requestTimeout: 0, headersTimeout: 0 }, (request, answer) => {
  const { socket } = request
  const fault = take(request)
  open.add(request)
  answer.once('close', () => open.delete(request))
  const given = { request, answer, socket, target, fault }
  if (fault && Object.hasOwn(insteadOf, fault.kind)) insteadOf[fault.kind](given)
  else forward(given)
})
server.on('clientError', (_error, socket) => socket.destroy())
server.on('connection', socket => {
  sockets.add(socket)
  socket.on('error', () => undefined)
  socket.once('close', () => sockets.delete(socket))
})

let port = 0
const listen = () =>
  new Promise(done => {
    server.listen(port, '127.0.0.1', () => {
      port = server.address().port
      done()
    })
  })

const asks = {
  trouble: given => {
    trouble = { from: 1, left: 1, least: 0, part: 1, share: 1, seed: 0, ...given }
    counts = { requests: 0, met: 0 }
  },
  /** All is well again; what hangs goes on hanging. */
  end: () => {
    trouble = null
  },
  /** Nobody listens, and what was open is cut off. */
  shut: () =>
    new Promise(done => {
      for (const socket of sockets) socket.resetAndDestroy()
      if (server.listening) server.close(() => done())
      else done()
    }),
  open: () => (server.listening ? undefined : listen()),
  counts: () => {
    // Who does not read does not hear that the other end has gone.
    for (const request of open) request.unpipe().resume()
    return { ...counts, open: open.size }
  },
}

process.on('message', async ({ id, ask, given }) => {
  try {
    process.send?.({ id, answer: (await asks[ask](given)) ?? null })
  } catch (error) {
    process.send?.({ id, failed: String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
await listen()
process.send?.({ port })
