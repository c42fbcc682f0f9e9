import { randomBytes, timingSafeEqual } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { codeOf } from '@main/store/error-code'
import { fail, ok, type Result } from '@shared/domain/result'
import type { RedirectRule } from '@shared/domain/sign-in-redirect'

/** What the browser brought back from the provider. */
export type Callback =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'error'; readonly error: string; readonly said: string }
  | { readonly kind: 'too-late' }
  | { readonly kind: 'cancelled' }

export type Awaited = {
  readonly rule: RedirectRule
  readonly state: string
  /** Where the person was sent: an answer that says that it is another's (RFC 9207) is not taken. */
  readonly issuer: string
  /** Milliseconds until nobody is waited for any more. */
  readonly patience: number
  readonly signal: AbortSignal
}

export type Loopback = {
  /** Where the provider is to send the browser, letter by letter. */
  readonly redirect: string
  /** Settles once, when nothing listens any more. */
  readonly callback: Promise<Callback>
  /** Ends it as `cancelled`. */
  readonly close: () => void
}

/** Longer than any address that a provider sends a browser to; Node answers what is longer before we see it. */
const mostHeaderBytes = 16_384

/** The same for everybody: nothing of what was asked stands in it. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Beatreel</title>
<p>Beatreel has its answer. You can close this page and go back to the app.</p></html>`

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const

const isSame = (given: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** A field that stands in a query once; of two nobody could tell which one is meant. */
const single = (query: URLSearchParams, name: string): string | undefined => {
  const all = query.getAll(name)
  return all.length === 1 ? all[0] : undefined
}

const originOf = (link: string): string => (URL.canParse(link) ? new URL(link).origin : '')

/** The answer in a query with the right state; undefined for what is not from the provider, or not for this attempt. */
export function readCallback(query: URLSearchParams, { state, issuer }: Pick<Awaited, 'state' | 'issuer'>) {
  if (!isSame(single(query, 'state') ?? '', state)) return undefined
  if (query.has('iss') && originOf(single(query, 'iss') ?? '') !== issuer) return undefined
  const [code, error] = [single(query, 'code'), single(query, 'error')]
  if (error) return { kind: 'error', error, said: single(query, 'error_description') ?? '' } as const
  return code ? ({ kind: 'code', code } as const) : undefined
}

/** What nobody asked for gets no word, and is not listened to any further. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => request.socket.destroySoon())
  response.writeHead(404, { connection: 'close', 'content-length': 0 }).end()
}

/** What Node cannot read (a header too long, no HTTP at all) is told no more than anybody else. */
function refuseUnread(_error: Error, socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  else socket.destroy()
}

type Taken = { readonly port: number }

async function listen(server: Server, port: number): Promise<Result<number, Taken>> {
  try {
    server.listen({ host: '127.0.0.1', port, exclusive: true })
    await once(server, 'listening')
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes(codeOf(error))) return fail({ port })
    throw error
  }
  return ok((server.address() as AddressInfo).port)
}

/** Reads one answer from a server that listens, then closes it. */
function awaitOne(server: Server, host: string, path: string, awaited: Awaited): Pick<Loopback, 'callback' | 'close'> {
  const ending = new EventEmitter()
  const callback = once(ending, 'end').then(([one]): Callback => one)
  const end = (one: Callback) => {
    clearTimeout(patience)
    awaited.signal.removeEventListener('abort', close)
    server.close()
    ending.emit('end', one)
  }
  const stop = (kind: 'too-late' | 'cancelled') => {
    end({ kind })
    server.closeAllConnections()
  }
  const close = () => stop('cancelled')
  const patience = setTimeout(() => stop('too-late'), awaited.patience)
  awaited.signal.addEventListener('abort', close)
  if (awaited.signal.aborted) close()
  server.on('clientError', refuseUnread)
  server.on('request', (request, response) => {
    const query = queryAt(request, host, path)
    // The first answer closes the server, but one that came along with it may be read after it.
    const one = query && server.listening ? readCallback(query, awaited) : undefined
    if (!one) return refuse(request, response)
    response.once('close', () => server.closeAllConnections())
    response.writeHead(200, pageHeaders).end(page)
    end(one)
  })
  return { callback, close }
}

/** The query of a request that is for us: a GET for our host, by the name that was given out, at our path. */
function queryAt({ method, headers, url = '' }: IncomingMessage, host: string, path: string) {
  const isOurs = method === 'GET' && headers.host === host && url.startsWith(`${path}?`)
  return isOurs ? new URLSearchParams(url.slice(path.length)) : undefined
}

/**
 * Listens on this machine for one answer of a provider, brought by a browser, at an address of its own. All else that comes to the port
 * is told 404 and nothing more. Nothing listens after the answer, after `close` or the signal, or when patience has run out.
 * @returns which port is taken, where the provider insists on one
 */
export async function openLoopback(awaited: Awaited): Promise<Result<Loopback, Taken>> {
  const { rule } = awaited
  const server = createServer({ maxHeaderSize: mostHeaderBytes, requestTimeout: 10_000, headersTimeout: 10_000 })
  const port = await listen(server, rule.port ?? 0)
  if (!port.ok) return port
  const host = `${rule.host}:${port.value}`
  const path = rule.path ?? `/${randomBytes(16).toString('base64url')}/`
  return ok({ redirect: `http://${host}${path}`, ...awaitOne(server, host, path, awaited) })
}
