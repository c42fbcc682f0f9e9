import type { PublishProblem } from '@shared/domain/publish-problem'
import { makeProblem } from '../../platform-fetch/make-problem'

type Kind = PublishProblem['kind']

const minute = 60_000
const day = 24 * 60 * minute

/** Codes of requests. Sources: TikTok API v2 Error Handling, Direct Post, Query Creator Info, Get Post Status. */
const byCode: Readonly<Record<string, Kind>> = {
  access_token_invalid: 'token',
  access_token_expired: 'token',
  invalid_grant: 'token',
  scope_not_authorized: 'permission',
  scope_permission_missed: 'permission',
  unaudited_client_can_only_post_to_private_accounts: 'choice',
  privacy_level_option_mismatch: 'choice',
  spam_risk_too_many_posts: 'limit',
  spam_risk_too_many_pending_share: 'limit',
  reached_active_user_cap: 'limit',
  spam_risk_user_banned_from_posting: 'account',
  rate_limit_exceeded: 'busy',
  internal_error: 'busy',
}

/** Why a post that was uploaded has failed. `handle` where another upload may do. Source: Get Post Status, `fail_reason`. */
const byFailReason: Readonly<Record<string, Kind>> = {
  file_format_check_failed: 'file',
  duration_check_failed: 'file',
  frame_rate_check_failed: 'file',
  picture_size_check_failed: 'file',
  internal: 'handle',
  video_pull_failed: 'handle',
  auth_removed: 'token',
  spam_risk_text: 'text',
}

const byStatus = (status: number): Kind => {
  if (status === 401) return 'token'
  return status === 429 || status >= 500 ? 'busy' : 'platform'
}

function kindOf(code: string, status: number): Kind {
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? 'platform'
  // A success that is none of TikTok's, and without a word, comes from something between.
  if (code === '' && status < 400) return 'busy'
  return byStatus(status)
}

export type Refusal = {
  /** HTTP's. */
  readonly status: number
  readonly code: string
  readonly said: string
  /** When the platform asks to come again, in milliseconds since 1970; null where it does not say. */
  readonly retryAt: number | null
}

/** A refused request in the words that the app acts by. Its code decides, HTTP's status only where the code is not known. */
export function problemOf({ status, code, said, retryAt }: Refusal, now: number): PublishProblem {
  const name = code === 'invalid_param' ? 'invalid_params' : code
  const kind = kindOf(name, status)
  const isThrottled = status === 429 || name === 'rate_limit_exceeded'
  const again = isThrottled ? Math.max(now + minute, retryAt ?? 0) : retryAt
  const more = { code: name === '' ? status : name, said }
  if (kind === 'limit') return makeProblem(kind, { ...more, retryAt: now + day })
  return makeProblem(kind, kind === 'busy' ? { ...more, retryAt: again } : more)
}

/** Why an upload that was taken did not become a post. */
export function problemOfFailed(reason: string): PublishProblem {
  const known = Object.hasOwn(byFailReason, reason) ? byFailReason[reason] : undefined
  return makeProblem(known ?? (reason.startsWith('spam_risk') ? 'account' : 'platform'), { code: reason })
}
