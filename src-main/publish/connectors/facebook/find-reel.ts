import type { Answer, RemoteState, Session, Trace } from '@main/publish/connector'
import { ok } from '@shared/domain/result'
import type { z } from 'zod'
import type { Graph } from '../meta/graph'
import { type Reel, ReelList, type Video } from '../meta/graph-answers'
import { uploadOf } from '../meta/handle'
import { knownAgain, sameWords } from '../meta/known-again'
import { settling } from '../meta/settling'
import { readVideoStatus } from '../meta/video-status'
import { addressOf, readVideo, videoState } from './video'

const query = { fields: 'id,description,created_time,length,permalink_url', limit: '25' }

const seen = (one: z.infer<typeof Reel>) => ({
  text: one.description,
  time: one.created_time,
  seconds: one.length,
})

/** Whether the Page has the reel, by the video's number and else by its words: Meta says now and then that a video is gone which is not. */
async function amongReels(graph: Graph, session: Session, id: string, trace: Trace): Answer<RemoteState | undefined> {
  const list = await graph.ask(session, { path: [session.remoteId, 'video_reels'], query, expect: ReelList })
  if (!list.ok) return list
  const reels = list.value.data
  const found = reels.find(one => one.id === id) ?? (trace.text.trim() ? knownAgain(reels, seen, trace) : undefined)
  return ok(found && { kind: 'live', remoteId: found.id, permalink: addressOf(found.permalink_url) })
}

/**
 * What a video says of `finish`. Its words come with `finish`, so a video that has them has been finished; one without that is worked on may
 * have been. One that waits can go on: it can become one reel at most.
 */
function stateFound(video: z.infer<typeof Video>, trace: Trace, now: number): RemoteState {
  const state = videoState(video)
  const publishing = readVideoStatus(video.status)?.publishing
  if (state.kind === 'rejected') return state.problem.kind === 'handle' ? { kind: 'absent' } : state
  if (state.kind === 'live' || (publishing && publishing !== 'not-begun')) return state
  if (trace.text.trim() !== '' && sameWords(video.description, trace.text)) return { kind: 'processing' }
  return state.kind === 'processing' || settling(trace, now) ? { kind: 'cannot-tell' } : state
}

/** Whether `finish` has arrived: the video says so itself. */
export async function findReel(graph: Graph, session: Session, trace: Trace): Answer<RemoteState> {
  const { id } = uploadOf(trace.handle)
  const video = await readVideo(graph, session, id)
  if (!video.ok && video.problem.code !== '100/33') return video
  if (!video.ok) {
    const found = await amongReels(graph, session, id, trace)
    if (!found.ok) return found
    // Said of what is there, too, now and then: if it is said to the end, a person has to look.
    return ok(found.value ?? { kind: 'cannot-tell' })
  }
  return ok(stateFound(video.value, trace, graph.now()))
}
