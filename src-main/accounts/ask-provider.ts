import type { PlatformFetch } from '@main/publish/platform-fetch'
import { cleanWords } from '@main/publish/platform-fetch/make-problem'
import { fail, ok } from '@shared/domain/result'
import type { z } from 'zod'
import type { GrantFault, Granting } from './sign-in-provider'

/** A request of signing in. Its answer is a few lines of JSON. */
export type GrantRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly form?: Readonly<Record<string, string>>
  readonly bearer?: string
}

/** An answer's status and its JSON; undefined where it is none. */
export type GrantReply = { readonly status: number; readonly body: unknown }

/** The way to a provider: asks once, follows no redirect, keeps to the provider's origins. */
export type AskGrant = (request: GrantRequest) => Granting<GrantReply>

/** Through the client that posts take too: with its limits, to a provider's own origins alone. */
export function askThrough(client: PlatformFetch): AskGrant {
  return async ({ method, url, form, bearer }) => {
    const headers = {
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    }
    const body = form && new URLSearchParams(form).toString()
    const answer = await client.ask({ method, url, headers, ...(body !== undefined && { body }) })
    if (answer.ok) return ok({ status: answer.value.status, body: answer.value.json })
    const { kind, code, said } = answer.problem
    return fail({ kind: kind === 'offline' ? 'offline' : 'refused', code, said })
  }
}

/** What a provider calls its failures; undefined for an answer that is none. */
export type ReadFault = (reply: GrantReply) => GrantFault | undefined

const odd = (status: number): GrantFault => ({
  kind: isPassing(status) ? 'busy' : 'refused',
  code: `${status}`,
  said: '',
})

/** Nothing that a person did: the server is ill, or wants to be left alone. */
const isPassing = (status: number) => status >= 500 || status === 429 || status === 408

/** Everything in a request that must not come back in words. */
const secretsOf = ({ url, form = {}, bearer }: GrantRequest): string[] =>
  [...new URL(url).searchParams.values(), ...Object.values(form), bearer ?? ''].filter(one => one.length >= 8)

/** A provider's words as they may be shown and logged. */
function clean(text: string, request: GrantRequest): string {
  const without = secretsOf(request).reduce((left, secret) => left.replaceAll(secret, '…'), text)
  return cleanWords(without)
}

/**
 * Asks a provider and reads the answer by a schema.
 * @param readFault how this provider tells of failures, looked at first: some come with status 200
 */
export async function askGrant<S extends z.ZodType>(
  ask: AskGrant,
  request: GrantRequest,
  answer: S,
  readFault: ReadFault,
): Granting<z.infer<S>> {
  const reply = await ask(request)
  if (!reply.ok) return reply
  const { status, body } = reply.value
  const fault = readFault(reply.value)
  if (fault) return fail(inWords(fault, status, request))
  const read = answer.safeParse(body)
  // A gateway's page in place of an answer says nothing about the grant.
  return status < 300 && read.success ? ok(read.data) : fail(odd(status))
}

const inWords = (fault: GrantFault, status: number, request: GrantRequest): GrantFault => ({
  kind: fault.kind === 'refused' && isPassing(status) ? 'busy' : fault.kind,
  code: clean(fault.code, request).slice(0, 200),
  said: clean(fault.said, request),
})
