import type { Answer, PlatformHosts, Session } from '@main/publish/connector'
import type { PlatformAnswer, PlatformFetch, PlatformRequest } from '@main/publish/platform-fetch'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import { fail, ok } from '@shared/domain/result'
import type { z } from 'zod'
import { problemOf } from './problem-of'

export type YoutubeDesk = {
  readonly fetch: PlatformFetch
  readonly hosts: PlatformHosts
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** Requests to Google with an account's token; anything but a success comes back as a problem. */
export class Google {
  constructor(readonly desk: YoutubeDesk) {}

  /** @returns also 308, which is how an upload says that it wants more */
  async ask({ accessToken }: Session, request: PlatformRequest): Answer<PlatformAnswer> {
    const headers = { authorization: `Bearer ${accessToken}`, ...request.headers }
    const answer = await this.desk.fetch.ask({ ...request, headers })
    if (!answer.ok) return answer
    const { status, json, header } = answer.value
    if (status === 308 || (status >= 200 && status < 300)) return answer
    return fail(problemOf({ status, json, retryAfter: header('retry-after') }, this.desk.now()))
  }

  /** Reads what a path of the API answers. */
  async read<T>(session: Session, schema: z.ZodType<T>, path: string, query: Record<string, string>): Answer<T> {
    const answer = await this.ask(session, { method: 'GET', url: this.address(path, query) })
    return answer.ok ? understood(schema, answer.value.json) : answer
  }

  address(path: string, query: Record<string, string>, host = this.desk.hosts.api): string {
    const url = new URL(path, host)
    url.search = new URLSearchParams(query).toString()
    return url.href
  }
}

/** What an answer says. One that cannot be read was cut, or is not YouTube's: it may be asked for again. */
export async function understood<T>(schema: z.ZodType<T>, json: unknown): Answer<T> {
  const read = schema.safeParse(json)
  return read.success ? ok(read.data) : fail(makeProblem('busy', { code: 'unreadable' }))
}
