import { ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Connector, PlatformHosts } from '../connector'
import type { PlatformFetch } from '../platform-fetch'
import { findReel } from './facebook/find-reel'
import { finishReel, isWithinSchedule, startReel, uploadReel } from './facebook/make-reel'
import { setCover } from './facebook/set-cover'
import { readVideo, videoState } from './facebook/video'
import { videoMetrics } from './facebook/video-metrics'
import { Graph } from './meta/graph'
import { Success } from './meta/graph-answers'
import { handleOf, uploadOf } from './meta/handle'
import { metricsOfEach } from './meta/metrics-of-each'
import { unlessGone } from './meta/unless-gone'

const Page = z.object({ name: z.string() })

/** Reels of a Page, with its own token; people's profiles take none. */
export function facebook(client: PlatformFetch, hosts: PlatformHosts, now: () => number = Date.now): Connector {
  const graph = new Graph(client, hosts, now)
  return {
    platform: 'Facebook',
    canSchedule: ({ publishAt }, at) => publishAt !== null && isWithinSchedule(publishAt, at),
    timeIsToldAt: 'commit',
    async check(session) {
      const page = await graph.ask(session, { path: [session.remoteId], query: { fields: 'name' }, expect: Page })
      if (!page.ok) return page
      // Thirty a day go out, which it does not count for us.
      return ok({ username: page.value.name, privacy: null, off: [], longestSeconds: null, postsLeft: null })
    },
    async start(session) {
      const made = await startReel(graph, session)
      return made.ok ? ok(handleOf(made.value)) : made
    },
    async upload(session, handle, file, work) {
      const sent = await uploadReel({ client, graph }, session, uploadOf(handle), file, work)
      return sent.ok ? ok(handle) : sent
    },
    async status(session, handle) {
      const video = await readVideo(graph, session, uploadOf(handle).id)
      return video.ok ? unlessGone(videoState(video.value)) : video
    },
    commit: (session, handle, order, _file, work) => finishReel(graph, session, uploadOf(handle).id, order, work),
    find: (session, trace) => findReel(graph, session, trace),
    cover: (session, remoteId, jpeg) => setCover(graph, session, remoteId, jpeg),
    async remove(session, remoteId) {
      const gone = await graph.ask(session, { method: 'DELETE', path: [remoteId], expect: Success })
      return gone.ok ? ok(null) : gone
    },
    metrics: (session, remoteIds) => metricsOfEach(remoteIds, id => videoMetrics(graph, session, id)),
  }
}
