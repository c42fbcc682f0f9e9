import type { Answer, PlatformHosts, Session } from '@main/publish/connector'
import type { PlatformAnswer, PlatformFetch, PlatformRequest } from '@main/publish/platform-fetch'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import { metaVersion } from '@shared/domain/authorize-url'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import { z } from 'zod'
import { metaProblem } from './meta-problem'

/** Fields of a call, without those that are undefined. */
export type Fields = Readonly<Record<string, string | undefined>>

export type GraphCall<T> = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** What it is about: ids and names of edges. */
  readonly path: readonly string[]
  readonly query?: Fields
  readonly form?: Fields
  /** In place of a form. */
  readonly body?: Pick<PlatformRequest, 'headers' | 'body'>
  readonly signal?: AbortSignal
  readonly expect: z.ZodType<T>
}

const encode = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  ).toString()

const Refused = z.union([z.object({ error: z.object({}) }), z.object({ debug_info: z.object({}) })])
const formType = { 'content-type': 'application/x-www-form-urlencoded' }

/** Meta's one interface for everything, as Instagram and Facebook are spoken to. The token goes in a header: addresses end up in logs. */
export class Graph {
  constructor(
    private readonly client: PlatformFetch,
    private readonly hosts: PlatformHosts,
    readonly now: () => number,
  ) {}

  /** One call, read by what it is expected to answer. */
  async ask<T>({ accessToken }: Session, call: GraphCall<T>): Answer<T> {
    const { method = 'GET', path, query = {}, form, body, signal, expect } = call
    const search = encode(query)
    const url = `${this.hosts.api}/${[metaVersion, ...path.map(encodeURIComponent)].join('/')}${search && `?${search}`}`
    const sent = form ? { headers: formType, body: encode(form) } : (body ?? {})
    return this.read(
      await this.client.ask({
        method,
        url,
        ...sent,
        headers: { authorization: `Bearer ${accessToken}`, ...sent.headers },
        ...(signal ? { signal } : {}),
      }),
      expect,
    )
  }

  /** Reads what came back. What is not what was expected was cut on its way, or is none of Meta's: it may be asked for again. */
  read<T>(answer: Result<PlatformAnswer, PublishProblem>, expect: z.ZodType<T>): Result<T, PublishProblem> {
    if (!answer.ok) return answer
    const { status, json } = answer.value
    // Some refusals come with 200.
    const isRefused = status < 200 || status > 299 || Refused.safeParse(json).success
    if (isRefused) return fail(metaProblem(answer.value, this.now()))
    const read = expect.safeParse(json)
    return read.success ? ok(read.data) : fail(makeProblem('busy', { code: 'odd-answer' }))
  }
}
