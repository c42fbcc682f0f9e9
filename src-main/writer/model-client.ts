import OpenAI from 'openai'
import type { Endpoint } from './endpoint'
import type { GuardedFetch } from './guarded-fetch'

/** Who is asked, with what. */
export type Model = { readonly endpoint: Endpoint; readonly key: string | undefined; readonly model: string }

const silent = () => undefined

/** A client for one request. Nothing is taken from the environment, nothing is tried twice, nothing is logged. */
export function clientFor({ endpoint, key }: Model, guard: GuardedFetch): OpenAI {
  // The package would put these headers on each request, and fail for one that is none.
  delete process.env.OPENAI_CUSTOM_HEADERS
  return new OpenAI({
    baseURL: endpoint.base_url,
    // The package wants one also where none is sent.
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: 600_000,
    fetch: guard.fetch,
    logLevel: 'off',
    logger: { error: silent, warn: silent, info: silent, debug: silent },
    // Endpoints on one's own machine want no key.
    defaultHeaders: { Authorization: key === undefined ? null : `Bearer ${key}` },
  })
}
