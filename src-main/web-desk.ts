import type { FeedState, ReadPage, WebProblem } from '@shared/bridge/web-calls'
import { fail, type Result } from '@shared/domain/result'
import { net } from 'electron'
import type { Engine } from './engine'
import type { Log } from './log/log'
import type { Places } from './places'
import { Feeds } from './web/feeds'
import { KeptFeeds } from './web/kept-feeds'
import { resolveHost } from './web/public-lookup'
import { readPage } from './web/read-page'
import { Reader } from './web/reader'
import { WebClient } from './web/web-client'
import { startReader } from './web-reader'

type Desk = {
  readonly engine: Promise<Engine>
  readonly places: Places
  readonly log: Log
  readonly testOrigins: ReadonlySet<string>
}

/** Behind a closed laptop's wall a host is as unreachable as a dead one; the system knows which it is. */
const said = (problem: WebProblem): WebProblem =>
  problem.kind === 'unreachable' && !net.isOnline() ? { kind: 'offline' } : problem

/** What pages of ours ask of the web. */
export class WebDesk {
  readonly #client: WebClient
  /** Two, so that a page which is hard to read keeps no feed waiting, nor the other way round. */
  readonly #pages = new Reader({ start: startReader })
  readonly #feeds: Feeds

  constructor(private readonly desk: Desk) {
    const { testOrigins, places, log } = desk
    this.#client = new WebClient({ resolve: resolveHost, testOrigins })
    const reader = new Reader({ start: startReader })
    this.#feeds = new Feeds({ client: this.#client, reader, kept: new KeptFeeds(places.feeds), log })
  }

  /** Reads the page behind a link that the user gave. */
  async readPage(url: string): Promise<Result<ReadPage, WebProblem>> {
    const { log } = this.desk
    const read = await readPage({ client: this.#client, reader: this.#pages, engine: () => this.#engine(), log }, url)
    if (read.ok) return read
    log('info', 'A page could not be read', { url, problem: read.problem })
    return fail(said(read.problem))
  }

  /** Feeds in the order asked for: as kept from the last time, or read anew. */
  async feeds(urls: readonly string[], fresh: boolean): Promise<FeedState[]> {
    if (!fresh) return this.#feeds.keptOf(urls)
    const read = await this.#feeds.refresh(urls)
    return read.map(state => (state.problem ? { ...state, problem: said(state.problem) } : state))
  }

  async #engine() {
    const { tools, features } = await this.desk.engine
    return tools && features ? { tools, features } : undefined
  }
}
