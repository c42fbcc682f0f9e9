import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import { retryAtOf } from '@main/publish/platform-fetch/retry-at'
import { nextPacificMidnight } from '@shared/domain/pacific-day'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { z } from 'zod'

const GoogleError = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
})

type Kind = PublishProblem['kind']

const kinds: readonly (readonly [Kind, readonly string[]])[] = [
  ['text', ['invalidTitle', 'invalidDescription', 'invalidTags']],
  ['choice', ['invalidCategoryId', 'invalidPublishAt', 'invalidVideoMetadata', 'forbiddenPrivacySetting']],
  ['file', ['mediaBodyRequired', 'invalidImage', 'badContent', 'uploadTooLarge']],
  ['limit', ['uploadLimitExceeded', 'quotaExceeded', 'dailyLimitExceeded']],
  ['busy', ['rateLimitExceeded', 'userRateLimitExceeded', 'uploadRateLimitExceeded', 'backendError', 'internalError']],
  ['permission', ['insufficientPermissions', 'accessNotConfigured']],
  ['token', ['authError', 'required', 'expired']],
  ['account', ['youtubeSignupRequired', 'channelClosed', 'channelSuspended', 'accountClosed', 'accountSuspended']],
]
const kindByReason: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap(([kind, reasons]) => reasons.map(reason => [reason, kind] as const)),
)

/** What a status means by itself. A redirect comes of something between us and Google, and passes. */
function kindByStatus(status: number): Kind {
  if (status === 401) return 'token'
  if (status === 413) return 'file'
  return status === 408 || status === 429 || status >= 500 || status < 400 ? 'busy' : 'platform'
}

const day = 86_400_000

/** Quotas of a project are counted by Google's day, those of a channel by the last 24 hours. */
function retryAt(reason: string, retryAfter: string, now: number): number | null {
  if (reason === 'uploadLimitExceeded') return now + day
  if (reason === 'quotaExceeded' || reason === 'dailyLimitExceeded') return nextPacificMidnight(now)
  return retryAtOf(retryAfter, now)
}

/**
 * What YouTube's answer other than a success means.
 * @param answer `retryAfter` as the header says it, empty where it does not
 * @param now milliseconds since 1970
 */
export function problemOf(
  answer: { readonly status: number; readonly json: unknown; readonly retryAfter: string },
  now: number,
): PublishProblem {
  const read = GoogleError.safeParse(answer.json)
  const reason = read.data?.error.errors[0]?.reason ?? ''
  return makeProblem(kindByReason.get(reason) ?? kindByStatus(answer.status), {
    code: reason || answer.status,
    said: read.data?.error.message ?? '',
    retryAt: retryAt(reason, answer.retryAfter, now),
  })
}
