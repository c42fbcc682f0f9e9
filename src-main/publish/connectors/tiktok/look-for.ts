import { ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Answer, RemoteState, Session, Trace } from '../../connector'
import type { Ask } from './ask'
import { isOf, ListedVideo, madeFrom } from './match-video'
import { permalinkOf } from './state-of'

const Listed = z.object({
  videos: z.array(ListedVideo).nullish(),
  cursor: z.number().nullish(),
  has_more: z.boolean().nullish(),
})
const path = '/v2/video/list/?fields=id,create_time,video_description,duration'
/** Of twenty videos; a creator posts fifteen a day at the most. */
const mostPages = 3

/**
 * Looks among the creator's public videos for one that was made then, says that and is that long. Private ones and those in review are
 * not listed: none found means nothing, and neither do two.
 */
export async function lookFor(ask: Ask, session: Session, trace: Trace): Answer<RemoteState> {
  const found: ListedVideo[] = []
  let cursor: number | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const body: object = { max_count: 20, ...(cursor === null ? {} : { cursor }) }
    const listed = await ask(session, path, body, Listed)
    // Without leave to list videos it stays unknown.
    if (!listed.ok) return listed.problem.kind === 'permission' ? ok({ kind: 'cannot-tell' }) : listed
    found.push(...(listed.value.videos ?? []).filter(video => isOf(trace, video)))
    cursor = listed.value.cursor ?? null
    if (!listed.value.has_more || cursor === null || cursor < madeFrom(trace)) break
  }
  const [only, ...others] = found
  if (!only || others.length > 0) return ok({ kind: 'cannot-tell' })
  return ok({ kind: 'live', remoteId: only.id, permalink: permalinkOf(session.username, only.id) })
}
