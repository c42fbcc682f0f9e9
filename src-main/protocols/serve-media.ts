import type { FileHandle } from 'node:fs/promises'
import { readFile } from 'node:fs/promises'
import { StripOrder } from '@shared/domain/filmstrip'
import { MediaId } from '@shared/domain/ids'
import { byteRange } from './byte-range'
import { streamFile } from './stream-file'

/** A media that was opened and checked for this use; whoever gets it closes it. */
export type OpenMedia = { readonly handle: FileHandle; readonly size: number; readonly type: string }

export type MediaSource = {
  /** undefined for an id that the library does not know, or a file that is no longer the one it was. */
  readonly open: (id: MediaId) => Promise<OpenMedia | undefined>
}

/** What is made from media; undefined when it cannot be. */
export type MadeSource = {
  /** Absolute path of a JPEG of the picture at a time in milliseconds. */
  readonly frame: (id: MediaId, ms: number) => Promise<string | undefined>
  /** Absolute path of a JPEG of pictures side by side. */
  readonly strip: (id: MediaId, order: StripOrder) => Promise<string | undefined>
  /** Only one that was made before: nobody waits minutes for an answer. */
  readonly openProxy: (id: MediaId) => Promise<OpenMedia | undefined>
}

const common = {
  'Access-Control-Allow-Origin': 'app://bundle',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

const refuse = (status: number, headers = {}) => new Response(null, { status, headers: { ...common, ...headers } })

async function answerFile(media: OpenMedia | undefined, request: Request): Promise<Response> {
  if (!media) return refuse(404)
  const { handle, size, type } = media
  const range = byteRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable') {
    await handle.close()
    return refuse(416, { 'Content-Range': `bytes */${size}` })
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  const headers = {
    ...common,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    'Content-Length': String(to - from + 1),
    'Content-Type': type,
    ...(range && { 'Content-Range': `bytes ${from}-${to}/${size}` }),
  }
  return new Response(streamFile(handle, { from, to }), { status: range ? 206 : 200, headers })
}

async function answerPicture(path: string | undefined): Promise<Response> {
  const bytes = path && (await readFile(path).catch(() => undefined))
  return bytes ? new Response(bytes, { headers: { ...common, 'Content-Type': 'image/jpeg' } }) : refuse(404)
}

const number = /^\d{1,8}$/

/**
 * Answers with Range support `media://asset/<MediaId>` and `media://proxy/<MediaId>`, and with pictures `media://frame/<MediaId>/<milliseconds>`
 * and `media://strip/<MediaId>/<from>/<to>/<count>` in milliseconds. Anything else is not found.
 */
export const mediaServer =
  (source: MediaSource, made: MadeSource) =>
  async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url)
    const [, word, ...rest] = pathname.split('/')
    const id = MediaId.safeParse(word)
    if (request.method !== 'GET' || !id.success || !rest.every(part => number.test(part))) return refuse(404)
    const places = rest.map(Number)
    const strip = StripOrder.safeParse({ from_ms: places[0], to_ms: places[1], count: places[2] })
    switch (`${host}/${places.length}`) {
      case 'asset/0':
        return answerFile(await source.open(id.data), request)
      case 'proxy/0':
        return answerFile(await made.openProxy(id.data), request)
      case 'frame/1':
        return answerPicture(await made.frame(id.data, places[0] ?? 0))
      case 'strip/3':
        return strip.success ? answerPicture(await made.strip(id.data, strip.data)) : refuse(404)
      default:
        return refuse(404)
    }
  }
