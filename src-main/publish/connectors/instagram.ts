import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Answer, Connector, PlatformHosts, PostFile, Session, Work } from '../connector'
import type { PlatformFetch } from '../platform-fetch'
import { containerState, readContainer } from './instagram/container'
import { findReel } from './instagram/find-reel'
import { makeContainer, publishContainer } from './instagram/make-reel'
import { reelMetrics } from './instagram/reel-metrics'
import { Graph } from './meta/graph'
import { PublishingLimit, Success } from './meta/graph-answers'
import { handleOf, type Upload, uploadOf } from './meta/handle'
import { metricsOfEach } from './meta/metrics-of-each'
import { type Sender, sendRest } from './meta/send-rest'
import { unlessGone } from './meta/unless-gone'
import { readVideoStatus } from './meta/video-status'

const Account = z.object({ username: z.string() })

async function check(graph: Graph, session: Session): ReturnType<Connector['check']> {
  const path = [session.remoteId]
  const account = await graph.ask(session, { path, query: { fields: 'username' }, expect: Account })
  if (!account.ok) return account
  const limit = await graph.ask(session, {
    path: [session.remoteId, 'content_publishing_limit'],
    query: { fields: 'config,quota_usage' },
    expect: PublishingLimit,
  })
  if (!limit.ok) return limit
  const [told] = limit.value.data
  const postsLeft = told ? Math.max(0, told.config.quota_total - told.quota_usage) : null
  return ok({ username: account.value.username, privacy: null, off: [], longestSeconds: null, postsLeft })
}

/** Sends what the container has not got. It says how much it has in a field that nobody promises: where that is wrong, a new one is due. */
async function upload(sender: Sender, session: Session, to: Upload, file: PostFile, work: Work): Answer<null> {
  const container = await readContainer(sender.graph, session, to.id)
  if (!container.ok) return container
  const state = containerState(container.value)
  if (state.kind === 'rejected') return fail(state.problem)
  const reading = readVideoStatus(container.value.video_status)
  const isThere = reading?.isUploaded || state.kind === 'ready' || state.kind === 'live'
  if (isThere) return ok(null)
  const arrived = reading?.arrived ?? null
  // All of it has come, and Meta has not done with it yet.
  if (arrived !== null && arrived > 0 && arrived >= file.bytes) return ok(null)
  const sent = await sendRest(sender, session, { upload: to, file, from: arrived ?? 0, work })
  const isLost = !sent.ok && sent.problem.code === 'OffsetInvalidError' && arrived === null
  return isLost ? fail({ ...sent.problem, kind: 'handle' }) : sent
}

/** Reels of a professional Instagram account that belongs to a Page, with the Page's token: files go up without lying on the web anywhere. */
export function instagram(client: PlatformFetch, hosts: PlatformHosts, now: () => number = Date.now): Connector {
  const graph = new Graph(client, hosts, now)
  const sender = { client, graph }
  return {
    platform: 'Instagram',
    canSchedule: () => false,
    check: session => check(graph, session),
    async start(session, order, file) {
      const made = await makeContainer(graph, session, order, file)
      return made.ok ? ok(handleOf(made.value)) : made
    },
    async upload(session, handle, file, work) {
      const sent = await upload(sender, session, uploadOf(handle), file, work)
      return sent.ok ? ok(handle) : sent
    },
    async status(session, handle) {
      const container = await readContainer(graph, session, uploadOf(handle).id)
      return container.ok ? unlessGone(containerState(container.value)) : container
    },
    commit: (session, handle, _order, _file, work) => publishContainer(graph, session, uploadOf(handle).id, work),
    find: (session, trace) => findReel(graph, session, trace),
    async remove(session, remoteId) {
      const gone = await graph.ask(session, { method: 'DELETE', path: [remoteId], expect: Success })
      return gone.ok ? ok(null) : gone
    },
    metrics: (session, remoteIds) => metricsOfEach(remoteIds, id => reelMetrics(graph, session, id)),
  }
}
