import type { Log } from '@main/log/log'
import { isSystemRefusal } from '@main/store/error-code'
import type { FeedState, WebProblem } from '@shared/bridge/web-calls'
import { fail, ok, type Result } from '@shared/domain/result'
import PQueue from 'p-queue'
import type { KeptFeed, KeptFeeds } from './kept-feeds'
import type { Reader } from './reader'
import type { Fetched, WebClient } from './web-client'

type Desk = {
  readonly client: WebClient
  readonly reader: Reader
  readonly kept: KeptFeeds
  readonly log: Log
}

/** Also plain text: small servers say no better. */
const feedTypes = [
  ...['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/feed+json'],
  ...['application/xml', 'text/xml', 'application/json', 'text/plain'],
]
const feedsAtOnce = 4

/** A mark of a server as it may be sent back: anything but plain characters could end the header that it stands in. */
const markOf = (text: string) => (/^[\x20-\x7e]{1,200}$/.test(text) ? text : '')

const marksOf = ({ etag, last_modified }: KeptFeed): Record<string, string> => ({
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(last_modified ? { 'if-modified-since': last_modified } : {}),
})

const stateOf = (url: string, kept: KeptFeed | undefined, problem: WebProblem | null): FeedState => ({
  url,
  title: kept?.title ?? '',
  topics: kept?.topics ?? [],
  read_at: kept?.read_at ?? null,
  problem,
})

/** The feeds that the user follows: as they are kept, or read anew. */
export class Feeds {
  readonly #queue = new PQueue({ concurrency: feedsAtOnce })
  readonly #reading = new Map<string, Promise<FeedState>>()

  constructor(private readonly desk: Desk) {}

  /** What is kept of feeds, in the order asked for; nothing is fetched. */
  keptOf(urls: readonly string[]): Promise<FeedState[]> {
    return Promise.all(urls.map(async url => stateOf(url, await this.desk.kept.find(url), null)))
  }

  /** Reads feeds anew, a few at a time, in the order asked for. One that cannot be read stays as it was, and says why. */
  refresh(urls: readonly string[]): Promise<FeedState[]> {
    return Promise.all(urls.map(url => this.#refreshOnce(url)))
  }

  #refreshOnce(url: string): Promise<FeedState> {
    const running = this.#reading.get(url)
    if (running) return running
    const reading = this.#queue
      .add(() => this.#refresh(url), { throwOnTimeout: true })
      .finally(() => this.#reading.delete(url))
    this.#reading.set(url, reading)
    return reading
  }

  async #refresh(url: string): Promise<FeedState> {
    const kept = await this.desk.kept.find(url)
    const read = await this.#read(url, kept)
    if (!read.ok) {
      this.desk.log('info', 'A feed could not be read', { url, problem: read.problem })
      return stateOf(url, kept, read.problem)
    }
    await this.desk.kept.keep(read.value).catch((error: unknown) => {
      // It is read all the same; without room or rights it is just not there the next time.
      if (!isSystemRefusal(error)) throw error
      this.desk.log('warn', 'A feed could not be kept', { url, error })
    })
    return stateOf(url, read.value, null)
  }

  async #read(url: string, kept: KeptFeed | undefined): Promise<Result<KeptFeed, WebProblem>> {
    const marks = kept && marksOf(kept)
    const fetched = await this.desk.client.get(url, { types: feedTypes, ...(marks ? { kept: marks } : {}) })
    if (!fetched.ok) return fetched
    const read_at = new Date().toISOString()
    if (fetched.value.status === 304 && kept) return ok({ ...kept, read_at })
    return this.#parse(url, fetched.value, read_at)
  }

  async #parse(url: string, fetched: Fetched, read_at: string): Promise<Result<KeptFeed, WebProblem>> {
    const { bytes, contentType } = fetched
    const job = { kind: 'feed', bytes, contentType, url } as const
    const read = await this.desk.reader.read(job, new AbortController().signal)
    if (!read.ok) return fail({ kind: 'too-large' })
    if (!read.value) return fail({ kind: 'not-a-page' })
    const marks = { etag: markOf(fetched.etag), last_modified: markOf(fetched.lastModified) }
    return ok({ version: 1, url, ...read.value, read_at, ...marks })
  }
}
