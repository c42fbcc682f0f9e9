/** What one answer may take. */
export type AskLimits = {
  /** Of an answer's body, after it was unpacked. */
  readonly bytes: number
  /** Until the first word, and between two, in milliseconds. */
  readonly idle: number
  /** For all of it, in milliseconds. */
  readonly whole: number
}

export const usualLimits: AskLimits = { bytes: 2_000_000, idle: 30_000, whole: 180_000 }

export type Tripped = 'too-slow' | 'too-large'

/** All that an endpoint learns of us besides the request itself. */
const headersSent = ['accept', 'authorization', 'content-type']

type FetchInput = Parameters<typeof fetch>[0]
type FetchInit = Parameters<typeof fetch>[1]

/** One request and its answer, held to limits, to one origin, and to no redirect: a key never follows one. */
export class GuardedFetch {
  /** The limit that ended it. */
  tripped: Tripped | undefined
  /** No connection was made: nobody has the request, so nobody is paid for it. */
  isUnreached = false
  readonly #ending = new AbortController()
  #idle: NodeJS.Timeout | undefined
  #whole: NodeJS.Timeout | undefined
  #bytes = 0

  constructor(
    private readonly origin: string,
    private readonly limits: AskLimits,
  ) {}

  /** In place of `fetch`, for one call. Rejects when a limit is passed, also while the body is read. */
  readonly fetch = async (input: FetchInput, init?: FetchInit): Promise<Response> => {
    const target = new URL(input instanceof Request ? input.url : input)
    if (target.origin !== this.origin) throw new Error('A request would leave its origin')
    this.#whole = setTimeout(() => this.#trip('too-slow'), this.limits.whole).unref()
    this.#wait()
    try {
      const response = await fetch(target, {
        ...init,
        headers: onlySent(init?.headers),
        redirect: 'manual',
        signal: AbortSignal.any([this.#ending.signal, ...(init?.signal ? [init.signal] : [])]),
      })
      if (Number(response.headers.get('content-length')) > this.limits.bytes) this.#trip('too-large')
      return this.#guarded(response)
    } catch (error) {
      this.#stopClocks()
      this.isUnreached = isOfConnecting(error)
      throw error
    }
  }

  #guarded(response: Response): Response {
    const reader = response.body?.getReader()
    if (!reader) {
      this.#stopClocks()
      return response
    }
    const body = new ReadableStream<Uint8Array>({
      pull: async to => {
        const { done, value } = await reader.read().finally(() => this.#stopWaiting())
        if (done) this.#stopClocks()
        if (done) return to.close()
        this.#count(value)
        to.enqueue(value)
      },
      cancel: reason => {
        this.#stopClocks()
        return reader.cancel(reason)
      },
    })
    return new Response(body, { status: response.status, headers: response.headers })
  }

  #count(chunk: Uint8Array): void {
    this.#bytes += chunk.byteLength
    if (this.#bytes > this.limits.bytes) this.#trip('too-large')
    this.#ending.signal.throwIfAborted()
    this.#wait()
  }

  #trip(why: Tripped): void {
    this.#stopClocks()
    this.tripped ??= why
    this.#ending.abort(new Error(why))
  }

  #wait(): void {
    this.#stopWaiting()
    this.#idle = setTimeout(() => this.#trip('too-slow'), this.limits.idle).unref()
  }

  #stopWaiting(): void {
    clearTimeout(this.#idle)
  }

  #stopClocks(): void {
    clearTimeout(this.#idle)
    clearTimeout(this.#whole)
  }
}

/** Whether a failed request never left: its host was not found, or did not take the connection. A host of several addresses fails by each. */
function isOfConnecting(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isOfConnecting)
  if (!(error instanceof Error)) return false
  const { syscall = '', code } = error as NodeJS.ErrnoException
  const isIt = ['connect', 'getaddrinfo'].includes(syscall) || code === 'UND_ERR_CONNECT_TIMEOUT'
  return isIt || isOfConnecting(error.cause)
}

function onlySent(given: NonNullable<FetchInit>['headers']): Headers {
  const all = new Headers(given)
  const sent = new Headers({ 'user-agent': 'Beatreel' })
  for (const name of headersSent) {
    const value = all.get(name)
    if (value !== null) sent.set(name, value)
  }
  return sent
}
