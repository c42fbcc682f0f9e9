import type { Answer, RemoteState, Session } from '@main/publish/connector'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import type { z } from 'zod'
import type { Graph } from '../meta/graph'
import { Video } from '../meta/graph-answers'
import { problemInStatus } from '../meta/meta-problem'
import { readVideoStatus, type VideoReading } from '../meta/video-status'

type Read = z.infer<typeof Video>

const site = 'https://www.facebook.com'
const query = { fields: 'status,published,permalink_url,description' }

/** Where a reel is to be seen. Meta tells the path alone, and nobody knows for how long. */
export const addressOf = (permalink: string | null): string | null => {
  if (permalink === null || permalink === '') return null
  const url = URL.canParse(permalink, site) ? new URL(permalink, site) : undefined
  return url?.protocol === 'https:' ? url.href : null
}

export const readVideo = (graph: Graph, session: Session, id: string): Answer<Read> =>
  graph.ask(session, { path: [id], query, expect: Video })

const failed = ({ message, code }: NonNullable<VideoReading['failure']>): RemoteState => ({
  kind: 'rejected',
  problem: problemInStatus(message, code),
})

/**
 * Where a post is by its video, as far as that can be told: `finish` leaves no mark until the video has been worked on, so `processing` and
 * `ready` are said before it as after it.
 */
export function videoState({ id, status, published, permalink_url }: Read): RemoteState {
  const reading = readVideoStatus(status)
  if (!reading) return { kind: 'cannot-tell' }
  // Whether it is out decides: a check of copyright may hang, or fail, beside a reel that people see.
  if (reading.publishing === 'done' || published)
    return { kind: 'live', remoteId: id, permalink: addressOf(permalink_url) }
  if (reading.failure) return failed(reading.failure)
  if (reading.isExpired) return { kind: 'rejected', problem: makeProblem('handle', { code: 'expired' }) }
  if (reading.publishing === 'scheduled') return { kind: 'scheduled', remoteId: id }
  if (!reading.isUploaded) return { kind: 'uploading' }
  return { kind: reading.publishing === 'begun' || reading.isWorkedOn ? 'processing' : 'ready' }
}
