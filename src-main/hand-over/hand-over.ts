import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type OfferedFilm, refuse, serveFilm, servePage } from './serve-film'

export type HandOverOptions = {
  /** Where it listens, and nowhere else: this machine's address in its network. */
  readonly address: string
  readonly film: OfferedFilm
  /** Milliseconds until it ends by itself. */
  readonly life: number
}

export type OpenHandOver = {
  /** What a phone opens. Nobody can guess it. */
  readonly url: string
  /** Settles when nothing listens any more. */
  readonly close: () => Promise<void>
}

/** Phones ask for several parts at once. */
const mostConnections = 16

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Answers at two addresses behind the token; all else is told 404. By another name than its own it answers nobody (DNS rebinding). */
function answerAt(token: string, host: () => string, film: OfferedFilm) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', headers, url = '' } = request
    const [, given = '', what, ...more] = url.split('/')
    const isOurs = ['GET', 'HEAD'].includes(method) && headers.host === host() && isSame(given, token)
    if (!isOurs || more.length > 0) refuse(response)
    else if (what === '') servePage(request, response, film.name)
    else if (what === 'film') serveFilm(request, response, film).catch(() => response.destroy())
    else refuse(response)
  }
}

/** Offers one film in the network of this machine until it is closed or its life is over. Throws where the address cannot be listened at. */
export async function openHandOver({ address, film, life }: HandOverOptions): Promise<OpenHandOver> {
  const token = randomBytes(24).toString('base64url')
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 16_384 })
  server.maxConnections = mostConnections
  const host = () => `${address}:${(server.address() as AddressInfo | null)?.port}`
  server.on('request', answerAt(token, host, film))
  server.on('clientError', (_error, socket) => socket.destroy())
  server.listen({ host: address, port: 0, exclusive: true })
  await once(server, 'listening')
  // One connection that could not be taken, as without free file numbers, is no reason for the app to fall.
  server.on('error', () => undefined)
  const closed = new Promise<void>(done => server.once('close', done))
  const close = async () => {
    clearTimeout(ending)
    server.close()
    server.closeAllConnections()
    await closed
  }
  const ending = setTimeout(() => void close(), life)
  ending.unref()
  return { url: `http://${host()}/${token}/`, close }
}
