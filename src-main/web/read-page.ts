import type { Log } from '@main/log/log'
import type { ReadPage, WebProblem } from '@shared/bridge/web-calls'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Reader } from './reader'
import { type PictureEngine, pictureTypes, smallPicture } from './small-picture'
import type { WebClient } from './web-client'

export type PageDesk = {
  readonly client: WebClient
  readonly reader: Reader
  /** undefined where there is no FFmpeg: pages then come without pictures. */
  readonly engine: () => Promise<PictureEngine | undefined>
  readonly log: Log
}

const pageTypes = ['text/html', 'application/xhtml+xml', 'text/plain']
const secondsInAll = 20
/** A page is worth no longer wait for its picture. */
const pictureSeconds = 6

/** A picture that cannot be had is no reason to go without the page. */
async function pictureOf({ client, engine, log }: PageDesk, url: string, signal: AbortSignal): Promise<string | null> {
  const tools = url === '' ? undefined : await engine()
  if (!tools) return null
  const soon = AbortSignal.any([signal, AbortSignal.timeout(pictureSeconds * 1_000)])
  const fetched = await client.get(url, { types: pictureTypes, signal: soon })
  if (!fetched.ok) {
    log('info', 'A page came without its picture', { url, problem: fetched.problem })
    return null
  }
  return smallPicture(tools, fetched.value.bytes, soon).catch((error: unknown) => {
    log('warn', 'A picture could not be made small', { error })
    return null
  })
}

/** Reads the page behind a link: its text, title and picture, within 20 s. Its words are somebody else's, and never obeyed. */
export async function readPage(desk: PageDesk, link: string): Promise<Result<ReadPage, WebProblem>> {
  const signal = AbortSignal.timeout(secondsInAll * 1_000)
  const fetched = await desk.client.get(link, { types: pageTypes, signal })
  if (!fetched.ok) return fetched
  const { bytes, contentType, url } = fetched.value
  const read = await desk.reader.read({ kind: 'page', bytes, contentType, url }, signal)
  if (!read.ok) {
    desk.log('warn', 'A page was too much to read', { url, problem: read.problem })
    return fail({ kind: read.problem.kind === 'cancelled' ? 'too-slow' : 'too-large' })
  }
  if (!read.value) return fail({ kind: 'no-text' })
  const { picture, ...article } = read.value
  const site = new URL(url).hostname.replace(/^www\./, '').slice(0, 200)
  return ok({ ...article, url, site, picture: await pictureOf(desk, picture, signal) })
}
