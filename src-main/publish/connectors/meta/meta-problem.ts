import type { PlatformAnswer } from '@main/publish/platform-fetch'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import { retryAtOf } from '@main/publish/platform-fetch/retry-at'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { z } from 'zod'
import { codeInText, type Meaning, meaningOf } from './meta-codes'
import { pauseInUsage } from './usage'

type Refusal = Pick<PlatformAnswer, 'status' | 'header' | 'json'>

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

/** The number that helpers know: the narrow one alone, `190/463` for one that says little without its family. */
function nameOf(code: number | undefined, subcode: number | undefined): string {
  if (subcode === undefined) return code === undefined ? '' : String(code)
  return subcode >= 1_000_000 || code === undefined ? String(subcode) : `${code}/${subcode}`
}

function whenAgain({ kind, pause }: Meaning, header: Refusal['header'], now: number): number | null {
  if (kind !== 'busy' && kind !== 'limit') return null
  const shutOut = pauseInUsage(header('x-business-use-case-usage'))
  if (shutOut !== null) return now + shutOut
  return retryAtOf(header('retry-after'), now) ?? (pause === undefined ? null : now + pause)
}

function byStatus(status: number): Meaning {
  if (status === 401) return { kind: 'token' }
  if (status === 403) return { kind: 'permission' }
  return { kind: status === 429 || status >= 500 ? 'busy' : 'platform' }
}

function graphProblem({ status, header, json }: Refusal, now: number): PublishProblem {
  const read = GraphError.safeParse(json)
  const error = read.success ? read.data.error : undefined
  const guessed: Meaning = error?.is_transient ? { kind: 'busy' } : byStatus(status)
  const meaning = meaningOf(error?.code, error?.error_subcode) ?? guessed
  return makeProblem(meaning.kind, {
    code: error ? nameOf(error.code, error.error_subcode) : status,
    said: error?.error_user_msg ?? error?.message ?? '',
    retryAt: whenAgain(meaning, header, now),
  })
}

const meaningsOfUploads: Readonly<Record<string, Meaning>> = {
  // Which bytes it has is asked for anew before the next ones are sent.
  OffsetInvalidError: { kind: 'busy' },
  PartialRequestError: { kind: 'busy' },
  NotAuthorizedError: { kind: 'token' },
}

/** What stands in the way, from an answer of the Graph or of the upload host that is none of success. */
export function metaProblem(refusal: Refusal, now: number): PublishProblem {
  const upload = UploadError.safeParse(refusal.json)
  if (!upload.success) return graphProblem(refusal, now)
  const { type, message, retriable } = upload.data.debug_info
  const code = codeInText(message)
  const guessed: Meaning = { kind: retriable || refusal.status >= 500 ? 'busy' : 'file' }
  const meaning = meaningOf(undefined, code) ?? meaningsOfUploads[type] ?? guessed
  return makeProblem(meaning.kind, {
    code: code ?? type,
    said: message,
    retryAt: whenAgain(meaning, refusal.header, now),
  })
}

/** Why a container or a video ended in an error, from the words that stand in its status. */
export function problemInStatus(text: string, code = codeInText(text)): PublishProblem {
  const { kind } = meaningOf(undefined, code) ?? { kind: 'file' }
  // What has ended does not pass by waiting, but the next one may do better.
  return makeProblem(kind === 'busy' ? 'handle' : kind, { code: code ?? '', said: text })
}
