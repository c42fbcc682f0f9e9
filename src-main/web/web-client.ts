import type { WebProblem } from '@shared/bridge/web-calls'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Dispatcher } from 'undici'
import { checkLink } from './check-link'
import { publicLookup, type Resolve } from './public-lookup'
import { canUnpack, readBody, takenEncodings } from './read-body'
import { webProblemOf } from './web-error'

export type Wanted = {
  /** Types of content that are taken, without parameters; any other answer is `not-a-page`. */
  readonly types: readonly string[]
  /** Marks of what is kept from the last time (`if-none-match`, `if-modified-since`); not told to a host that we are sent on to. */
  readonly kept?: Readonly<Record<string, string>>
  /** Ends the request as `too-slow`, also before its own deadline. */
  readonly signal?: AbortSignal
}

export type Fetched = {
  /** Where the answer came from in the end, without a fragment. */
  readonly url: string
  /** 200 to 299, or 304 for what is kept; then there are no bytes. */
  readonly status: number
  /** The whole header, with its charset. */
  readonly contentType: string
  readonly etag: string
  readonly lastModified: string
  readonly bytes: Buffer
}

export type ClientLimits = { readonly seconds: number; readonly headerSeconds: number; readonly bytes: number }

/** What one hop asks for. */
type Asked = Pick<Wanted, 'types'> & { readonly kept: Wanted['kept'] | undefined; readonly signal: AbortSignal }

type Options = {
  readonly resolve: Resolve
  readonly testOrigins: ReadonlySet<string>
  readonly limits?: ClientLimits
}

const usualLimits: ClientLimits = { seconds: 20, headerSeconds: 10, bytes: 2_000_000 }
const mostHops = 5
const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status)

type Headers = Dispatcher.ResponseData['headers']
const textOf = (headers: Headers, name: string) => [headers[name] ?? ''].flat()[0] ?? ''

/** Rejects when the signal ends: a request that still waits for its host's address does not hear the signal itself. */
function beforeEnd<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })
}

/**
 * The one way to the web for addresses that users, pages and feeds name. Public hosts only, looked at when connecting and at each of at
 * most 5 redirects; 20 s in all; 2 MB unpacked; nothing sent that says who asks or where from: no cookies, no users, no referrer, no proxy.
 */
export class WebClient {
  readonly #limits: ClientLimits

  constructor(private readonly options: Options) {
    this.#limits = options.limits ?? usualLimits
  }

  /** Fetches one address. What went wrong comes back as a `WebProblem`; a redirect that leads astray is `forbidden`. */
  async get(link: string, wanted: Wanted): Promise<Result<Fetched, WebProblem>> {
    const first = checkLink(link, this.options.testOrigins)
    if (!first.ok) return first
    const deadline = AbortSignal.timeout(this.#limits.seconds * 1_000)
    const signal = wanted.signal ? AbortSignal.any([deadline, wanted.signal]) : deadline
    // Loaded when first needed: that takes 0.4 s, which a start should not wait for.
    const { Agent } = await import('undici')
    const timeout = this.#limits.headerSeconds * 1_000
    const agent = new Agent({
      connect: { lookup: publicLookup(this.options.resolve), timeout },
      headersTimeout: timeout,
      maxHeaderSize: 32_768,
    })
    try {
      return await beforeEnd(signal, this.#follow(agent, first.value, { ...wanted, signal }))
    } catch (error) {
      return fail(webProblemOf(error, signal))
    } finally {
      // Not waited for, and its own complaint about requests that it ends is the one we know already.
      agent.destroy().catch(() => undefined)
    }
  }

  async #follow(
    agent: Dispatcher,
    first: URL,
    wanted: Wanted & Pick<Asked, 'signal'>,
  ): Promise<Result<Fetched, WebProblem>> {
    let url = first
    for (let hops = 0; ; hops += 1) {
      const kept = url.origin === first.origin ? wanted.kept : undefined
      const answer = await this.#ask(agent, url, { ...wanted, kept })
      const location = textOf(answer.headers, 'location')
      if (!isRedirect(answer.statusCode) || location === '') return this.#take(url, answer, { ...wanted, kept })
      answer.body.on('error', () => undefined).destroy()
      if (hops === mostHops) return fail({ kind: 'answered', status: answer.statusCode })
      const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined
      const checked = next && checkLink(next.href, this.options.testOrigins)
      if (!checked?.ok) return fail({ kind: 'forbidden' })
      url = checked.value
    }
  }

  async #ask(dispatcher: Dispatcher, url: URL, { types, kept, signal }: Asked): Promise<Dispatcher.ResponseData> {
    const { request } = await import('undici')
    const headers = {
      'user-agent': 'Mozilla/5.0 (compatible; Beatreel)',
      accept: `${types.join(', ')}, */*;q=0.1`,
      'accept-encoding': takenEncodings,
      ...kept,
    }
    return request(url, { dispatcher, method: 'GET', headers, signal })
  }

  async #take(
    url: URL,
    { statusCode: status, headers, body }: Dispatcher.ResponseData,
    { types, kept }: Asked,
  ): Promise<Result<Fetched, WebProblem>> {
    const refuse = (problem: WebProblem) => {
      body.on('error', () => undefined).destroy()
      return fail(problem)
    }
    const contentType = textOf(headers, 'content-type')
    const encoding = textOf(headers, 'content-encoding').trim().toLowerCase()
    const page = new URL(url)
    page.hash = ''
    const known = {
      url: page.href,
      status,
      contentType,
      etag: textOf(headers, 'etag'),
      lastModified: textOf(headers, 'last-modified'),
    }
    if (status === 304 && kept) {
      body.on('error', () => undefined).destroy()
      return ok({ ...known, bytes: Buffer.alloc(0) })
    }
    if (status < 200 || status > 299) return refuse({ kind: 'answered', status })
    const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
    if (!types.includes(type) || !canUnpack(encoding)) return refuse({ kind: 'not-a-page' })
    if (Number(textOf(headers, 'content-length')) > this.#limits.bytes) return refuse({ kind: 'too-large' })
    return ok({ ...known, bytes: await readBody(body, encoding, this.#limits.bytes) })
  }
}
