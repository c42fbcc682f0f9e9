import { parseExactJson } from '@shared/domain/exact-json'
import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Answer, Session } from '../../connector'
import type { PlatformAnswer, PlatformFetch } from '../../platform-fetch'
import { makeProblem } from '../../platform-fetch/make-problem'
import { retryAtOf } from '../../platform-fetch/retry-at'
import { problemOf } from './problem-of'

/** The API's own answers nest their error; those of its gates are flat. */
const Envelope = z.union([
  z.object({
    data: z.unknown().optional(),
    error: z.object({
      code: z.string(),
      message: z
        .string()
        .nullish()
        .transform(said => said ?? ''),
    }),
  }),
  z
    .object({ error: z.string(), error_description: z.string().nullish() })
    .transform(({ error, error_description }) => ({
      data: undefined,
      error: { code: error, message: error_description ?? '' },
    })),
])

/** Numbers of posts keep all their digits; undefined for what is no JSON. */
export function jsonOf({ text }: PlatformAnswer): unknown {
  try {
    return parseExactJson(text)
  } catch {
    return undefined
  }
}

/** Asks a path of the API with a JSON body, and reads `data` by a schema. Only an error of code `ok` is success, whatever HTTP says. */
export type Ask = <T>(session: Session, path: string, body: object, data: z.ZodType<T>) => Answer<T>

export const askTiktok =
  (client: PlatformFetch, api: string, now: () => number): Ask =>
  async (session, path, body, data) => {
    const asked = await client.ask({
      method: 'POST',
      url: new URL(path, api).href,
      headers: {
        authorization: `Bearer ${session.accessToken}`,
        'content-type': 'application/json; charset=UTF-8',
      },
      body: JSON.stringify(body),
    })
    if (!asked.ok) return asked
    const { status, header } = asked.value
    const retryAt = retryAtOf(header('retry-after'), now())
    const envelope = Envelope.safeParse(jsonOf(asked.value)).data
    if (!envelope && status < 400) return fail(makeProblem('busy', { code: 'unreadable', retryAt }))
    const { code, message } = envelope?.error ?? { code: '', message: '' }
    if (!envelope || code !== 'ok') return fail(problemOf({ status, code, said: message, retryAt }, now()))
    const read = data.safeParse(envelope.data)
    return read.success ? ok(read.data) : fail(makeProblem('platform', { code: 'unreadable' }))
  }
