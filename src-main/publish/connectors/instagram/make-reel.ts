import type { Answer, PostFile, RemoteState, Session, Work } from '@main/publish/connector'
import type { PostOrder } from '@shared/domain/post-order'
import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Graph } from '../meta/graph'
import { Made, MadeContainer } from '../meta/graph-answers'
import type { Upload } from '../meta/handle'

/** The moment of the cover; one at or past the end is refused as a whole. */
const coverOffset = ({ coverMs }: PostOrder, { durationMs }: PostFile) =>
  String(Math.max(0, Math.min(Math.round(coverMs), Math.floor(durationMs) - 1)))

/** Makes the container that a reel grows in; nobody sees it. */
export async function makeContainer(graph: Graph, session: Session, order: PostOrder, file: PostFile): Answer<Upload> {
  const choices = order.choices.platform === 'Instagram' ? order.choices : undefined
  return graph.ask(session, {
    method: 'POST',
    path: [session.remoteId, 'media'],
    form: {
      media_type: 'REELS',
      upload_type: 'resumable',
      caption: order.text,
      share_to_feed: String(choices?.shareToFeed ?? true),
      thumb_offset: coverOffset(order, file),
      is_ai_generated: choices?.isAiMade ? 'true' : undefined,
    },
    expect: MadeContainer,
  })
}

const Permalink = z.object({ permalink: z.string().nullable().catch(null) })

/** Makes a reel of a container: the step that cannot be taken back. */
export async function publishContainer(graph: Graph, session: Session, id: string, work: Work): Answer<RemoteState> {
  const { signal } = work
  const form = { creation_id: id }
  const path = [session.remoteId, 'media_publish']
  const made = await graph.ask(session, { method: 'POST', path, form, signal, expect: Made })
  // A container that has become a reel is gone too, for some answers: that nothing was posted has to be seen.
  if (!made.ok) return made.problem.kind === 'handle' ? fail({ ...made.problem, kind: 'platform' }) : made
  // It is live from here on, so nothing that goes wrong now may look like a failure.
  const remoteId = made.value.id
  const query = { fields: 'permalink' }
  const told = await graph.ask(session, { path: [remoteId], query, signal, expect: Permalink }).catch(() => undefined)
  return ok({ kind: 'live', remoteId, permalink: told?.ok ? told.value.permalink : null })
}
