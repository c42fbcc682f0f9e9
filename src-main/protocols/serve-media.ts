import type { FileHandle } from 'node:fs/promises'
import { readFile } from 'node:fs/promises'
import { MediaId } from '@shared/domain/ids'
import { byteRange } from './byte-range'
import { streamFile } from './stream-file'

/** A media that was opened and checked for this use; whoever gets it closes it. */
export type OpenMedia = { readonly handle: FileHandle; readonly size: number; readonly type: string }

export type MediaSource = {
  /** undefined for an id that the library does not know, or a file that is no longer the one it was. */
  readonly open: (id: MediaId) => Promise<OpenMedia | undefined>
  /** Absolute path of a JPEG of the picture at a time in milliseconds; undefined when there is none. */
  readonly frame: (id: MediaId, ms: number) => Promise<string | undefined>
}

const common = {
  'Access-Control-Allow-Origin': 'app://bundle',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

const refuse = (status: number, headers = {}) => new Response(null, { status, headers: { ...common, ...headers } })

async function answerAsset(media: OpenMedia, wanted: string | null): Promise<Response> {
  const { handle, size, type } = media
  const range = byteRange(wanted, size)
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

async function answerFrame(path: string | undefined): Promise<Response> {
  const bytes = path && (await readFile(path).catch(() => undefined))
  return bytes ? new Response(bytes, { headers: { ...common, 'Content-Type': 'image/jpeg' } }) : refuse(404)
}

/** Answers `media://asset/<MediaId>` with Range support, and `media://frame/<MediaId>/<milliseconds>`. Anything else is not found. */
export const mediaServer =
  (source: MediaSource) =>
  async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url)
    const [, word, ms, more] = pathname.split('/')
    const id = MediaId.safeParse(word)
    if (request.method !== 'GET' || !id.success || more !== undefined) return refuse(404)
    if (host === 'frame' && /^\d{1,8}$/.test(ms ?? '')) return answerFrame(await source.frame(id.data, Number(ms)))
    if (host !== 'asset' || ms !== undefined) return refuse(404)
    const media = await source.open(id.data)
    return media ? answerAsset(media, request.headers.get('range')) : refuse(404)
  }
