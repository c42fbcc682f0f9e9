import type { WriterProblem } from '@shared/domain/writing'
import { APIError } from 'openai'

/** What a refused request said: its message, its codes, the beginning of its body. For telling kinds apart, never to be shown. */
export const wordsOfRefusal = (error: unknown): string =>
  error instanceof APIError
    ? [error.message, error.code, error.param, JSON.stringify(error.error ?? '')].join(' ').slice(0, 4_000)
    : ''

export const statusOf = (error: unknown): number => (error instanceof APIError ? (error.status ?? 0) : 0)

/** Seconds until a server may be asked again, between one and an hour; null where it says nothing that can be read. */
export function retryAfter(value: string | null | undefined, now: number): number | null {
  const text = value?.trim() ?? ''
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1_000
  return Number.isNaN(seconds) ? null : Math.min(3_600, Math.max(1, Math.ceil(seconds)))
}

const lacksModel =
  /model_not_found|model.{0,200}(not found|not exist|not supported|no access)|no such model|unknown model|invalid model/is

/** A stream has no status of its own; some servers give one in the error that ends it. */
function statusInStream(error: APIError): number {
  if (error.code === 'rate_limit_exceeded') return 429
  const code = Number(error.code)
  return Number.isInteger(code) && code >= 400 && code <= 599 ? code : 500
}

/**
 * What a request that failed means for the user. Anything but an answer by the server is the network.
 * @param now milliseconds since 1970, for a server that names a date to wait for
 */
export function problemOf(error: unknown, now: number): WriterProblem {
  if (error instanceof SyntaxError) return { kind: 'not-understood' }
  if (!(error instanceof APIError)) return { kind: 'network' }
  const hasBody = error.error !== undefined && error.error !== null
  if (error.status === undefined && !hasBody) return { kind: 'network' }
  const status = error.status ?? statusInStream(error)
  if (status === 401 || status === 403) return { kind: 'key' }
  if (status === 429) return { kind: 'limit', seconds: retryAfter(error.headers?.get('retry-after'), now) }
  if ((status === 404 || status === 400) && lacksModel.test(wordsOfRefusal(error))) return { kind: 'model' }
  return { kind: 'server', status }
}
