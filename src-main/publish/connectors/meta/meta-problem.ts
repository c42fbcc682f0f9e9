import type { PublishProblem } from '@shared/domain/publish-problem'
import { z } from 'zod'
import { codeInText, type Meaning, meaningOf } from './meta-codes'
import { askedPause } from './usage'

/** An answer that is none of success. */
export type Refusal = {
  readonly status: number
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** As it was sent, parsed where it is JSON. */
  readonly body: unknown
}

const GraphError = z.object({
  error: z.object({
    message: z.string().catch(''),
    code: z.number().optional().catch(undefined),
    error_subcode: z.number().optional().catch(undefined),
    is_transient: z.boolean().catch(false),
    error_user_msg: z.string().optional().catch(undefined),
  }),
})

/** What the upload host says in place of an error of the Graph. */
const UploadError = z.object({
  debug_info: z.object({
    retriable: z.boolean().catch(false),
    type: z.string().catch(''),
    message: z.string().catch(''),
  }),
})

/**
 * What Meta said, fit to be kept and shown: addresses and whatever looks like a token go. Some of its messages repeat the token that they
 * do not like.
 */
export const fitToShow = (said: string): string =>
  said
    .replace(/\b[a-z]+:\/\/\S+/gi, '…')
    .replace(/\b(access_token|input_token|client_secret|upload_token)=\S+/gi, '$1=…')
    // No word is this long, nor any id.
    .replace(/[\w|~.-]{32,}/g, '…')
    .slice(0, 1_000)

/** The number that helpers know: the narrow one alone, `190/463` for one that says little without its family. */
function nameOf(code: number | undefined, subcode: number | undefined): string {
  if (subcode === undefined) return code === undefined ? '' : String(code)
  return subcode >= 1_000_000 || code === undefined ? String(subcode) : `${code}/${subcode}`
}

const retryAtOf = ({ kind, pause }: Meaning, headers: Refusal['headers'], now: number): number | null => {
  if (kind !== 'busy' && kind !== 'limit') return null
  const wait = askedPause(headers) ?? pause
  return wait === undefined ? null : now + wait
}

function byStatus(status: number): Meaning {
  if (status === 401) return { kind: 'token' }
  if (status === 403) return { kind: 'permission' }
  return { kind: status === 429 || status >= 500 ? 'busy' : 'platform' }
}

/** Why the Graph refused, from its answer. */
function graphProblem({ status, headers, body }: Refusal, now: number): PublishProblem {
  const read = GraphError.safeParse(body)
  const error = read.success ? read.data.error : undefined
  const known = meaningOf(error?.code, error?.error_subcode)
  const guessed: Meaning = error?.is_transient ? { kind: 'busy' } : byStatus(status)
  const meaning = known ?? guessed
  return {
    kind: meaning.kind,
    code: error ? nameOf(error.code, error.error_subcode) : String(status),
    said: fitToShow(error?.error_user_msg ?? error?.message ?? ''),
    retryAt: retryAtOf(meaning, headers, now),
  }
}

const offsetErrors = ['OffsetInvalidError', 'PartialRequestError']

/** What stands in the way, from an answer of the Graph or of the upload host. */
export function metaProblem(refusal: Refusal, now: number): PublishProblem {
  const upload = UploadError.safeParse(refusal.body)
  if (!upload.success) return graphProblem(refusal, now)
  const { type, message, retriable } = upload.data.debug_info
  const code = codeInText(message)
  const known = meaningOf(undefined, code)
  // Which bytes it has is asked for anew before the next ones are sent.
  const passes = offsetErrors.includes(type) || retriable
  const meaning: Meaning = known ?? { kind: passes ? 'busy' : 'file' }
  return {
    kind: meaning.kind,
    code: code === undefined ? type.slice(0, 200) : String(code),
    said: fitToShow(message),
    retryAt: retryAtOf(meaning, refusal.headers, now),
  }
}

/** Why a container or a video ended in an error, from the words that stand in its status. */
export function problemInStatus(text: string, now: number, code = codeInText(text)): PublishProblem {
  const meaning = meaningOf(undefined, code) ?? { kind: 'file' }
  return {
    kind: meaning.kind,
    code: code === undefined ? '' : String(code),
    said: fitToShow(text),
    retryAt: retryAtOf(meaning, {}, now),
  }
}
