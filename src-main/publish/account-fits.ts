import type { PostFile } from '@shared/domain/post-file'
import type { PostOrder } from '@shared/domain/post-order'
import type { PublishProblem } from '@shared/domain/publish-problem'
import type { AccountCheck } from './connector'

const problem = (kind: PublishProblem['kind'], code: string): PublishProblem => ({
  kind,
  code,
  said: '',
  retryAt: null,
})

/** What the account does not offer now of what an order wishes; null where all is offered. */
export function refusedBy(check: AccountCheck, order: PostOrder, file: PostFile): PublishProblem | null {
  const { choices } = order
  if (check.postsLeft === 0) return problem('limit', 'no-posts-left')
  if (check.longestSeconds !== null && file.durationMs > check.longestSeconds * 1_000)
    return problem('file', 'too-long')
  // A draft for the inbox gets its privacy from the person there.
  const isDraft = choices.platform === 'TikTok' && choices.mode === 'inbox'
  if ('privacy' in choices && !isDraft && check.privacy && !check.privacy.includes(choices.privacy))
    return problem('choice', 'privacy-not-offered')
  return null
}
