import type { Answer, PostFile, RemoteState, Session, Work } from '@main/publish/connector'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import type { PostOrder } from '@shared/domain/post-order'
import { fail, ok } from '@shared/domain/result'
import { facebookAhead } from '@shared/domain/who-posts'
import type { Graph } from '../meta/graph'
import { MadeVideo, Success } from '../meta/graph-answers'
import type { Upload } from '../meta/handle'
import { type Sender, sendRest } from '../meta/send-rest'
import { readVideoStatus } from '../meta/video-status'
import { readVideo, videoState } from './video'

/** Whether Facebook takes a post now that it is to show at a time. */
export const isWithinSchedule = (publishAt: number, now: number): boolean =>
  publishAt >= now + facebookAhead.least && publishAt <= now + facebookAhead.most

/** Makes the place for a reel. Never `/videos`: a tall film sent there waits as a draft for its owner. */
export async function startReel(graph: Graph, session: Session): Answer<Upload> {
  const path = [session.remoteId, 'video_reels']
  const made = await graph.ask(session, { method: 'POST', path, form: { upload_phase: 'start' }, expect: MadeVideo })
  return made.ok ? ok({ id: made.value.video_id, uri: made.value.upload_url }) : made
}

/** Sends what the video has not got, by its own count. */
export async function uploadReel(
  sender: Sender,
  session: Session,
  to: Upload,
  file: PostFile,
  work: Work,
): Answer<null> {
  const video = await readVideo(sender.graph, session, to.id)
  if (!video.ok) return video
  const state = videoState(video.value)
  if (state.kind === 'rejected') return fail(state.problem)
  if (state.kind !== 'uploading') return ok(null)
  const from = readVideoStatus(video.value.status)?.arrived ?? 0
  // All of it has come, and Meta has not done with it yet.
  if (from > 0 && from >= file.bytes) return ok(null)
  return sendRest(sender, session, { upload: to, file, from, work })
}

const timing = (publishAt: number | null) =>
  publishAt === null
    ? { video_state: 'PUBLISHED' }
    : { video_state: 'SCHEDULED', scheduled_publish_time: String(Math.round(publishAt / 1_000)) }

/**
 * `finish`, the step that cannot be taken back. A time that has come too near while the film went up is refused here, before anything is
 * sent, and may be asked for again at once: the post is this app's to hold until then.
 */
export async function finishReel(
  graph: Graph,
  session: Session,
  id: string,
  order: PostOrder,
  work: Work,
): Answer<RemoteState> {
  const { publishAt, text, title } = order
  const now = graph.now()
  if (publishAt !== null && !isWithinSchedule(publishAt, now))
    return fail(makeProblem('limit', { code: 'scheduled_publish_time', retryAt: now }))
  const finished = await graph.ask(session, {
    method: 'POST',
    path: [session.remoteId, 'video_reels'],
    form: { upload_phase: 'finish', video_id: id, ...timing(publishAt), description: text, title: title || undefined },
    signal: work.signal,
    expect: Success,
  })
  if (!finished.ok) return finished
  return ok(publishAt === null ? { kind: 'processing' } : { kind: 'scheduled', remoteId: id })
}
