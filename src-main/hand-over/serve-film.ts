import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { byteRange } from '@main/protocols/byte-range'
import { filmPage, savedAs } from './film-page'

/** A film that is open; whoever gets it closes the handle. */
export type OpenFilm = { readonly handle: FileHandle; readonly size: number; readonly type: string }

export type OfferedFilm = {
  /** As it is saved, with its ending. */
  readonly name: string
  /** Undefined where it is not there as it was any more. */
  readonly open: () => Promise<OpenFilm | undefined>
}

const common = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const

/** What nobody asked for gets no word. */
export function refuse(response: ServerResponse): void {
  response.writeHead(404, { connection: 'close', 'content-length': 0 }).end()
}

/** The page that says what there is. */
export function servePage(request: IncomingMessage, response: ServerResponse, name: string): void {
  const page = Buffer.from(filmPage(name))
  response.writeHead(200, { ...common, 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
  response.end(request.method === 'HEAD' ? undefined : page)
}

/** The film, or the part of it that is asked for: phones go on where the network broke off. */
export async function serveFilm(request: IncomingMessage, response: ServerResponse, film: OfferedFilm): Promise<void> {
  const opened = await film.open()
  if (!opened) return refuse(response)
  const { handle, size, type } = opened
  const range = byteRange(request.headers.range ?? null, size)
  if (range === 'unsatisfiable' || request.method === 'HEAD') await handle.close()
  const headers = {
    ...common,
    'accept-ranges': 'bytes',
    'content-type': type,
    'content-disposition': savedAs(film.name),
  }
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...common, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  const part = range ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}
  response.writeHead(range ? 206 : 200, { ...headers, ...part, 'content-length': to - from + 1 })
  if (request.method === 'HEAD') response.end()
  // Whoever leaves in the middle may come again.
  else await pipeline(handle.createReadStream({ start: from, end: to }), response).catch(() => undefined)
}
