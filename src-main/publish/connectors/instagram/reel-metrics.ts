import type { Answer, RawMetrics, Session } from '@main/publish/connector'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { ok } from '@shared/domain/result'
import type { Graph } from '../meta/graph'
import { Insights } from '../meta/graph-answers'
import { numbersOf } from '../meta/numbers-of'

const core = ['views', 'reach', 'likes', 'comments', 'saved', 'shares', 'total_interactions'] as const
/** Not offered for every reel. Watch times are in milliseconds, the skip rate in per cent. */
const optional = [
  'ig_reels_avg_watch_time',
  'ig_reels_video_view_total_time',
  'reposts',
  'reels_skip_rate',
  'crossposted_views',
  'facebook_views',
] as const

const empty: RawMetrics = Object.fromEntries([...core, ...optional].map(name => [name, null]))

/** "Not enough viewers" bears the number of a missing permission, and this subcode. */
const isUnknown = ({ kind, code }: PublishProblem) => kind === 'choice' || code === '2108006'

/** Asks for a few metrics of a reel in one call; nothing where Meta has not got one of them. */
async function ask(graph: Graph, session: Session, id: string, names: readonly string[]): Answer<RawMetrics | null> {
  const path = [id, 'insights']
  const read = await graph.ask(session, { path, query: { metric: names.join(',') }, expect: Insights })
  if (read.ok) return ok(numbersOf(read.value))
  return isUnknown(read.problem) ? ok(null) : read
}

/** Asks for each by itself, since one that is missing takes the others with it. */
async function askEach(graph: Graph, session: Session, id: string, names: readonly string[]): Answer<RawMetrics> {
  const all: Record<string, number | null> = {}
  for (const name of names) {
    const read = await ask(graph, session, id, [name])
    if (!read.ok) return read
    Object.assign(all, read.value)
  }
  return ok(all)
}

/** The numbers of a reel; null for each that is not there, which for two days is all of them. */
export async function reelMetrics(graph: Graph, session: Session, id: string): Answer<RawMetrics> {
  const together = await ask(graph, session, id, core)
  if (!together.ok) return together
  const main = together.value ? ok(together.value) : await askEach(graph, session, id, core)
  if (!main.ok) return main
  // No answer has a number yet: the others would have none either.
  const hasNone = together.value !== null && Object.keys(main.value).length === 0
  const rest = hasNone ? ok({}) : await askEach(graph, session, id, optional)
  return rest.ok ? ok({ ...empty, ...main.value, ...rest.value }) : rest
}
