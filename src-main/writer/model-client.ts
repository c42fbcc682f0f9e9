import OpenAI from 'openai'
import type { Endpoint } from './endpoint'
import type { GuardedFetch } from './guarded-fetch'

/** Who is asked, with what. */
export type Model = { readonly endpoint: Endpoint; readonly key: string | undefined; readonly model: string }

const silent = () => undefined

/** A client for one request. Nothing is taken from the environment, nothing is tried twice, nothing is logged. */
export const clientFor = ({ endpoint, key }: Model, guard: GuardedFetch): OpenAI =>
  new OpenAI({
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
    ...(key === undefined ? { defaultHeaders: { Authorization: null } } : {}),
  })
