import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import type { AccountCheck, Answer, Session } from '../../connector'
import type { Ask } from './ask'

const Creator = z.object({
  creator_username: z.string(),
  privacy_level_options: z.array(z.string()),
  comment_disabled: z.boolean().nullish(),
  duet_disabled: z.boolean().nullish(),
  stitch_disabled: z.boolean().nullish(),
  max_video_post_duration_sec: z.number().nullish(),
})

/** What the creator may do now. Whoever gave leave for drafts alone has no choice of privacy. */
export async function checkCreator(ask: Ask, session: Session): Answer<AccountCheck> {
  const found = await ask(session, '/v2/post/publish/creator_info/query/', {}, Creator)
  if (!found.ok && found.problem.kind === 'permission')
    return ok({ username: session.username, privacy: [], off: [], longestSeconds: null, postsLeft: null })
  if (!found.ok) return fail(found.problem)
  const creator = found.value
  return ok({
    username: creator.creator_username,
    privacy: creator.privacy_level_options,
    off: (['comment', 'duet', 'stitch'] as const).filter(act => creator[`${act}_disabled`] === true),
    longestSeconds: creator.max_video_post_duration_sec ?? null,
    postsLeft: null,
  })
}
