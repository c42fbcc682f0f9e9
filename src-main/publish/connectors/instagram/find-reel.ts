import type { Answer, RemoteState, Session, Trace } from '@main/publish/connector'
import { ok } from '@shared/domain/result'
import type { z } from 'zod'
import type { Graph } from '../meta/graph'
import { type Media, MediaList } from '../meta/graph-answers'
import { uploadOf } from '../meta/handle'
import { knownAgain } from '../meta/known-again'
import { settling } from '../meta/settling'
import { containerState, readContainer } from './container'

const query = { fields: 'id,caption,timestamp,permalink', limit: '25' }

/** The newest reel that this post may have become; undefined where there is none. */
async function newestLike(graph: Graph, session: Session, trace: Trace): Answer<z.infer<typeof Media> | undefined> {
  const list = await graph.ask(session, { path: [session.remoteId, 'media'], query, expect: MediaList })
  if (!list.ok) return list
  const seen = (one: z.infer<typeof Media>) => ({ text: one.caption, time: one.timestamp, seconds: null })
  return ok(knownAgain(list.value.data, seen, trace))
}

/** What a container that has become no reel means: it is the one to go on with, for it can become one reel at most; or it is gone. */
function unpublished(state: RemoteState): RemoteState {
  if (state.kind === 'processing') return { kind: 'uploading' }
  return state.kind === 'rejected' && state.problem.kind === 'handle' ? { kind: 'absent' } : state
}

/**
 * Whether a container has become a reel. The container says so; the account's newest reels say which. They are looked at in any case: a
 * refusal of the commit, and a container that says nothing of it, have both been seen beside reels that were live.
 */
export async function findReel(graph: Graph, session: Session, trace: Trace): Answer<RemoteState> {
  const container = await readContainer(graph, session, uploadOf(trace.handle).id)
  if (!container.ok && container.problem.code !== '100/33') return container
  const state = container.ok ? containerState(container.value) : undefined
  const isPublished = state?.kind === 'live'
  const list = await newestLike(graph, session, trace)
  if (isPublished && !list.ok) return ok(state)
  if (!list.ok) return list
  const found = list.value && { kind: 'live' as const, remoteId: list.value.id, permalink: list.value.permalink }
  if (isPublished) return ok(found ?? state)
  // Reels without words are all alike: one of them proves nothing.
  if (found) return ok(trace.text.trim() === '' ? { kind: 'cannot-tell' } : found)
  // Said of what is there, too, now and then: if it is said to the end, a person has to look.
  if (!container.ok) return ok({ kind: 'cannot-tell' })
  return ok(settling(trace, graph.now()) ? { kind: 'cannot-tell' } : unpublished(containerState(container.value)))
}
