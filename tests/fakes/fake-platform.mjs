import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { makeCall, Refusal } from './frame/call.mjs'
import { Cut, isRefusal, makeFaults } from './frame/faults.mjs'
import { send } from './frame/send.mjs'
import { makeWorld } from './frame/world.mjs'

/**
 * A platform on this machine, as a process of its own: `fake-platform.mjs NAME` serves what `NAME.mjs` beside it describes. It speaks to its
 * parent over Node's channel (`start-fake-platform.ts`), and lives as long as that.
 *
 * To add a platform, export from `NAME.mjs`:
 *
 *   // Settings that tests may change with `set`, as they are at first.
 *   export const defaults = { isAudited: true }
 *   export function makePlatform(world) {
 *     return {
 *       // First match serves. `path` is the whole path, or an expression whose groups are `call.params`.
 *       routes: [
 *         { name: 'init', method: 'POST', path: '/v2/init/', serve: async call => {
 *             const body = checkFields(await call.json(), { title: 'string' })  // from frame/call.mjs
 *             if (world.setting.isAudited) throw new Refusal('unaudited')
 *             return { status: 200, headers: {}, body: { id: '1' } }
 *         } },
 *         { name: 'publish', method: 'POST', path: /^\/(\d+)\/publish$/, serve: async call => {
 *             call.commit()                                                     // from here on it cannot be taken back
 *             world.publish({ id, account, hash, bytes, text })
 *             return { body: { id } }
 *         } },
 *       ],
 *       // The platform's body of an error: for what handlers refuse, for `content-type`, `parse`, `fields`, `too-large` and `no-route` of the
 *       // frame, for faults `token_expired` and `rate_limit`, and for any code that a test asks for.
 *       error: (code, call, said) => ({ status: 400, headers: {}, body: { error: code } }),
 *       // What tests may have done to it by `act(name, given)`; each returns what can be sent as JSON.
 *       acts: { signIn: given => ({ accessToken: world.secret('access'), remoteId: 'me', username: '@me' }) },
 *     }
 *   }
 *
 * Bytes of a film: `for await (const piece of call.pieces())`, kept as a running hash, for films may be large; a fault throws in the middle.
 * Handlers do their work before they return, and once returned it is done, whatever becomes of the answer.
 */

const name = process.argv[2] ?? ''
const { defaults = {}, makePlatform } = await import(`./${name}.mjs`)
const world = makeWorld(defaults)
const faults = makeFaults()
let platform = makePlatform(world)
let received = []

function routeOf(method, path) {
  for (const route of platform.routes) {
    const found = typeof route.path === 'string' ? route.path === path && [] : route.path.exec(path)?.slice(1)
    if (route.method === method && found) return { route, params: found }
  }
}

const codeOfFault = fault => (fault.kind === 'error' ? fault.code : fault.kind)

/** The answer to one request, its work done. */
async function answerTo(call, serve, fault) {
  if (fault?.kind === 'status') return { status: fault.status, body: fault.body ?? '' }
  if (isRefusal(fault)) return platform.error(codeOfFault(fault), call, 'as the test wished')
  try {
    if (!serve) throw new Refusal('no-route', `${call.method} ${call.url.pathname}`)
    return await serve(call)
  } catch (error) {
    if (error instanceof Refusal) return platform.error(error.code, call, error.said)
    throw error
  }
}

async function handle(request, answer) {
  const url = new URL(request.url, 'http://fake')
  const found = routeOf(request.method, url.pathname)
  const route = found?.route.name ?? ''
  const length = Number(request.headers['content-length'] ?? 0)
  const fault = faults.take(route, length)
  const call = makeCall(request, url, route, found?.params ?? [], fault)
  // By its own clock, as it tells the time in all else.
  answer.setHeader('date', new Date(world.now()).toUTCString())
  const seen = { at: world.now(), fault: fault?.kind ?? null, status: null }
  received.push(() => ({ ...call.seen(), ...seen }))
  if (fault?.kind === 'latency') await wait(fault.ms)
  if (fault?.kind === 'before-headers' || (fault?.kind === 'after-last-byte' && length === 0)) throw new Cut()
  const reply = await answerTo(call, found?.route.serve, fault)
  const ofCommit = call.committed ? faults.takeForCommit(route) : undefined
  if (ofCommit) seen.fault = ofCommit.kind
  if (ofCommit?.kind === 'commit-slow') {
    world.advance(30_000)
    await wait(ofCommit.ms)
  }
  const sent = fault?.kind === '500-after-accept' ? { status: 500, body: 'Internal error' } : reply
  seen.status = sent.status ?? 200
  await send(answer, sent, ofCommit ?? fault)
}

const server = createServer((request, answer) => {
  const { socket } = request
  handle(request, answer).catch(error => {
    // The other end has gone, or was cut off: what came before it counts.
    if (error instanceof Cut || request.destroyed || error.code === 'ECONNRESET') return socket.destroy()
    if (!answer.headersSent) answer.writeHead(599)
    answer.end(`The fake itself failed: ${error.stack}`)
  })
})
server.requestTimeout = 0

const asks = {
  set: given => world.set(given),
  advance: ({ ms }) => world.advance(ms),
  fail: given => faults.add(given),
  faults: () => faults.waiting(),
  received: () => received.map(one => one()),
  published: () => world.posts,
  secrets: () => world.secrets,
  act: ({ name, given }) => platform.acts[name](given),
  reset: () => {
    world.reset()
    faults.clear()
    received = []
    platform = makePlatform(world)
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
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
