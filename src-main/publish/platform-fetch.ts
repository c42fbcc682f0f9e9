import { Readable } from 'node:stream'
import { codeOf } from '@main/store/error-code'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Agent, Dispatcher } from 'undici'
import type { PlatformHosts } from './connector'
import { isAllowed } from './platform-fetch/allowed-origin'
import { makeProblem } from './platform-fetch/make-problem'
import { FileChanged, type FileSlice, readSlice } from './platform-fetch/read-slice'

export type PlatformRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Text or bytes, or a part of the film's file; its `Content-Length` is set here. */
  readonly body?: string | Uint8Array | FileSlice
  readonly signal?: AbortSignal
}

export type PlatformAnswer = {
  /** Any at all: a redirect is an answer like others, and not followed. */
  readonly status: number
  /** A header by its name in small letters; empty where there is none. */
  readonly header: (name: string) => string
  readonly text: string
  /** The body as JSON; undefined where it is not. */
  readonly json: unknown
}

export type FetchLimits = {
  /** To connect, to the first word of an answer, and between two pieces either way, in milliseconds. */
  readonly connect: number
  readonly headers: number
  readonly idle: number
  /** For all of a request that carries no film: one whose answer drips would never end. */
  readonly whole: number
  /** Of an answer. */
  readonly bytes: number
}

const usualLimits: FetchLimits = { connect: 10_000, headers: 30_000, idle: 30_000, whole: 90_000, bytes: 1_000_000 }

export type FetchOptions = {
  readonly hosts: PlatformHosts
  readonly limits?: Partial<FetchLimits>
  /** Hears what each answer says of the time, and when it was asked for, by the clock of this machine. */
  readonly onDate?: (date: string, askedAt: number) => void
  /** Asked before each piece of a file with its length; what it returns is waited for. */
  readonly pause?: (bytes: number) => Promise<void> | undefined
}

/** The longest that a timer can be set for: 24 days. */
const longestTimer = 2 ** 31 - 1

const isSlice = (body: PlatformRequest['body']): body is FileSlice => typeof body === 'object' && 'file' in body

/** A page for people, or the way to one: no platform answers so to a program; the box of a hotel's network does, in its place. */
const isOfABox = (status: number, text: string): boolean =>
  (status >= 300 && status < 400 && status !== 308) || (status < 300 && /^\s*</.test(text))

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The one client by which connectors speak to their platform: to its own hosts alone, no redirect followed, nothing asked twice, answers of at
 * most 1 MB. A file's bytes flow from the disk as the network takes them.
 */
export class PlatformFetch {
  readonly #limits: FetchLimits
  #agent: Promise<Agent> | undefined

  constructor(private readonly options: FetchOptions) {
    this.#limits = { ...usualLimits, ...options.limits }
  }

  /**
   * One request, sent once. Problems: `offline` where no whole answer of the platform came (it may have arrived all the same), `file-changed`,
   * and `platform` for an address that is not the platform's (`foreign-address`; nothing was sent) and an answer too large (`too-large`).
   * Rejects with the signal's reason when the caller ends it.
   */
  async ask(request: PlatformRequest): Promise<Result<PlatformAnswer, PublishProblem>> {
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined
    if (!url || !isAllowed(url, this.options.hosts)) return fail(makeProblem('platform', { code: 'foreign-address' }))
    request.signal?.throwIfAborted()
    const tooLate = AbortSignal.timeout(isSlice(request.body) ? longestTimer : this.#limits.whole)
    const signal = request.signal ? AbortSignal.any([request.signal, tooLate]) : tooLate
    const askedAt = Date.now()
    try {
      const answer = await this.#take(await this.#send(url, { ...request, signal }))
      if (answer.ok) this.options.onDate?.(answer.value.header('date'), askedAt)
      return answer
    } catch (error) {
      request.signal?.throwIfAborted()
      if (tooLate.aborted) return fail(makeProblem('offline', { code: 'too-slow' }))
      if (error instanceof FileChanged) return fail(makeProblem('file-changed'))
      // An error without a code comes from nobody's network: it is a bug.
      const code = codeOf(error)
      if (code === '') throw error
      return fail(makeProblem('offline', { code }))
    }
  }

  /** Closes what is open; a request under way ends as `offline`. */
  async close(): Promise<void> {
    const agent = await this.#agent
    this.#agent = undefined
    await agent?.destroy()
  }

  async #send(url: URL, { method, headers = {}, body, signal }: PlatformRequest): Promise<Dispatcher.ResponseData> {
    const { request } = await import('undici')
    const dispatcher = await this.#open()
    const common = { dispatcher, method, ...(signal ? { signal } : {}) }
    const sent = { 'user-agent': 'Beatreel', accept: 'application/json', ...headers }
    if (!isSlice(body)) return request(url, { ...common, headers: sent, ...(body === undefined ? {} : { body }) })
    const pieces = readSlice(body, this.options.pause ?? (() => undefined))
    const length = String(body.to - body.from)
    return request(url, {
      ...common,
      headers: { ...sent, 'content-length': length },
      body: Readable.from(pieces, { highWaterMark: 1 }),
    })
  }

  /** Loaded when first needed: that takes 0.4 s, which a start should not wait for. */
  #open(): Promise<Agent> {
    const { connect, headers, idle } = this.#limits
    this.#agent ??= import('undici').then(
      ({ Agent }) =>
        new Agent({ connect: { timeout: connect }, headersTimeout: headers, bodyTimeout: idle, maxHeaderSize: 32_768 }),
    )
    return this.#agent
  }

  async #take({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Result<PlatformAnswer, PublishProblem>> {
    const pieces: Buffer[] = []
    let length = 0
    for await (const piece of body) {
      length += piece.length
      // Leaving the loop ends the answer and its connection.
      if (length > this.#limits.bytes) return fail(makeProblem('platform', { code: 'too-large' }))
      pieces.push(piece)
    }
    const text = Buffer.concat(pieces).toString('utf8')
    if (isOfABox(statusCode, text)) return fail(makeProblem('offline', { code: 'not-the-platform' }))
    const header = (name: string) => [headers[name] ?? ''].flat()[0] ?? ''
    return ok({ status: statusCode, header, text, json: parseJson(text) })
  }
}
