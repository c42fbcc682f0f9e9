import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok } from '@shared/domain/result'
import type { Answer, Connector, PlatformHosts, Session } from '../connector'
import type { PlatformFetch } from '../platform-fetch'
import { makeProblem } from '../platform-fetch/make-problem'
import { askTiktok } from './tiktok/ask'
import { checkCreator } from './tiktok/check-creator'
import { planChunks } from './tiktok/chunk-plan'
import { lookFor } from './tiktok/look-for'
import { openUpload } from './tiktok/open-upload'
import { sendLast, sendPieces } from './tiktok/send-pieces'
import { isLacking, PostStatus, stateOf } from './tiktok/state-of'
import { readHandle, type TiktokUpload, writeHandle } from './tiktok/upload-handle'
import { videoMetrics } from './tiktok/video-metrics'

const lost = () => fail(makeProblem('handle', { code: 'lost' }))
/** An upload that failed before its last piece was sent was never a post: where no reason is known, another one may do. */
const anotherUpload = (problem: PublishProblem): PublishProblem =>
  problem.kind === 'platform' ? { ...problem, kind: 'handle' } : problem
/** With what the platform says it has; its status may lag behind what it has answered to pieces. */
const caughtUp = (upload: TiktokUpload, found: Awaited<Answer<PostStatus>>): TiktokUpload => ({
  ...upload,
  sent: Math.max(upload.sent, (found.ok && found.value.uploaded_bytes) || 0),
})
const changed = () => fail(makeProblem('file-changed'))

/** Where TikTok is. Its addresses of uploads differ by region. Source: Content Posting API, Media Transfer Guide. */
export const tiktokHosts: PlatformHosts = { api: 'https://open.tiktokapis.com', uploads: ['tiktokapis.com'] }

/**
 * TikTok's Content Posting API: direct posts, and drafts for the creator's inbox. It has no schedule of its own, takes no cover picture, and
 * lets nobody delete. The last piece of the file publishes; a file of one piece goes whole at `commit`.
 */
export function tiktok(client: PlatformFetch, hosts: PlatformHosts, now: () => number = Date.now): Connector {
  const ask = askTiktok(client, hosts.api, now)
  const statusOf = (session: Session, { publishId }: TiktokUpload): Answer<PostStatus> =>
    ask(session, '/v2/post/publish/status/fetch/', { publish_id: publishId }, PostStatus)

  return {
    platform: 'TikTok',
    canSchedule: () => false,
    check: session => checkCreator(ask, session),
    start: (session, order, file) => openUpload({ ask, hosts }, session, order, file),

    async upload(session, handle, file, work) {
      const upload = readHandle(handle)
      if (!upload) return lost()
      if (upload.bytes !== file.bytes) return changed()
      if (planChunks(upload.bytes).count === 1) return ok(handle)
      const found = await statusOf(session, upload)
      // Where it will not tell, the first piece's answer will.
      if (!found.ok && found.problem.kind !== 'platform') return found
      const state = found.ok ? stateOf(upload, found.value, session.username) : null
      if (state?.kind === 'rejected') return fail(anotherUpload(state.problem))
      if (found.ok && found.value.status !== 'PROCESSING_UPLOAD') return ok(handle)
      const sent = await sendPieces(client, { upload: caughtUp(upload, found), file, work }, now)
      return sent.ok ? ok(writeHandle(sent.value)) : sent
    },

    async status(session, handle) {
      const upload = readHandle(handle)
      if (!upload) return ok({ kind: 'cannot-tell' })
      const found = await statusOf(session, upload)
      if (!found.ok) return found.problem.kind === 'platform' ? ok({ kind: 'cannot-tell' }) : found
      return ok(stateOf(upload, found.value, session.username))
    },

    async commit(session, handle, _order, file, work) {
      const upload = readHandle(handle)
      if (!upload) return lost()
      if (upload.bytes !== file.bytes) return changed()
      const sent = await sendLast(client, { upload, file, work }, now)
      if (sent.ok || sent.problem.kind !== 'handle') return sent
      // Its address has run out. That the piece did not come before, when nobody knew, has to be seen first.
      const found = await statusOf(session, upload)
      return found.ok && isLacking(upload, found.value) ? sent : fail(makeProblem('busy', { code: sent.problem.code }))
    },

    async find(session, trace) {
      const upload = readHandle(trace.handle)
      const found = upload && (await statusOf(session, upload))
      if (found && !found.ok && found.problem.kind !== 'platform') return found
      const state = upload && found?.ok ? stateOf(upload, found.value, session.username) : null
      if (!state || state.kind === 'cannot-tell') return lookFor(ask, session, trace)
      // It failed in a way that another upload may not.
      return ok(state.kind === 'rejected' && state.problem.kind === 'handle' ? { kind: 'absent' } : state)
    },

    metrics: (session, ids) => videoMetrics(ask, session, ids),
  }
}
