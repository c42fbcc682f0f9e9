import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { asker } from './ask-child'

export type FakeName = 'tiktok' | 'meta' | 'youtube'

/** Something that goes wrong with the next `count` (1) requests to a route; without a route, with any. */
export type Fault = { readonly route?: string; readonly count?: number } & (
  | {
      /** The points at which R2 stops a platform. `commit-…` wait for a request that publishes. */
      readonly kind:
        | 'before-headers'
        | 'after-last-byte'
        | 'reply-lost'
        | 'reply-half'
        | 'commit-reply-lost'
        | '500-after-accept'
    }
  /** Cut when this many bytes of the body have come. */
  | { readonly kind: 'mid-body'; readonly after: number }
  /** 30 s pass on its clock, and `ms` (0) in truth. */
  | { readonly kind: 'commit-slow'; readonly ms?: number }
  | { readonly kind: 'latency'; readonly ms: number }
  /** Nothing is done; this status, with `body` or none. */
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  /** Nothing is done; the platform's own error of this code. */
  | { readonly kind: 'error'; readonly code: string }
  /** Nothing is done; the platform's own way to say so. */
  | { readonly kind: 'token_expired' | 'rate_limit' }
  /** Done, but half of the answer is missing though it says it is whole. */
  | { readonly kind: 'truncate_body' }
)

/** A request as the platform got it. */
export type ReceivedRequest = {
  /** '' where no route fits. */
  readonly route: string
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Text of the body where it was read as text. */
  readonly body: string | null
  /** How much of the body was taken, and its sha-256. */
  readonly bytes: number
  readonly hash: string
  readonly at: number
  readonly fault: Fault['kind'] | null
  /** null where no answer was sent. */
  readonly status: number | null
}

/** A post that went out; platforms keep more of it. */
export type PublishedPost = {
  readonly id: string
  readonly account: string
  /** sha-256 of the film's bytes in hex. */
  readonly hash: string
  readonly bytes: number
  readonly text: string
  readonly at: number
  readonly [more: string]: unknown
}

export type FakePlatform = {
  /** `http://127.0.0.1:PORT`, of all its hosts. */
  readonly base_url: string
  readonly pid: number
  /** `clock` (milliseconds since 1970) stops its clock there; null lets it run. The rest is the platform's own. */
  readonly set: (given: Readonly<Record<string, unknown>>) => Promise<void>
  readonly advance: (ms: number) => Promise<void>
  readonly fail: (fault: Fault) => Promise<void>
  /** Faults that nothing has met yet. */
  readonly faults: () => Promise<Fault[]>
  readonly received: () => Promise<ReceivedRequest[]>
  /** All that ever went out, in order. Exactly one of a content hash is what tests want. */
  readonly published: () => Promise<PublishedPost[]>
  /** Tokens, codes and addresses of uploads that it gave away, to look for where they must not be. */
  readonly secrets: () => Promise<string[]>
  /** Has the platform do something of its own, see its `acts`. */
  readonly act: <T = unknown>(name: string, given?: object) => Promise<T>
  /** As it was at the start: no posts, no faults, nothing received, no token valid. */
  readonly reset: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts a platform of our own in a process of its own, on this machine. What it keeps lives as long as the process. */
export async function startFakePlatform(
  name: FakeName | (string & {}),
  setting: Readonly<Record<string, unknown>> = {},
): Promise<FakePlatform> {
  const child = fork(join(__dirname, 'fake-platform.mjs'), [name], { execArgv: [], env: {} })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const ask = asker(child)
  const gone = once(child, 'exit')
  if (Object.keys(setting).length > 0) await ask('set', setting)
  return {
    base_url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    set: async given => void (await ask('set', given)),
    advance: async ms => void (await ask('advance', { ms })),
    fail: async fault => void (await ask('fail', fault)),
    faults: () => ask('faults'),
    received: () => ask('received'),
    published: () => ask('published'),
    secrets: () => ask('secrets'),
    act: (name, given = {}) => ask('act', { name, given }),
    reset: async () => void (await ask('reset')),
    close: async () => {
      child.disconnect()
      await gone
    },
  }
}
