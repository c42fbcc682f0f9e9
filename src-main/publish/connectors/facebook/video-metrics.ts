import type { Answer, RawMetrics, Session } from '@main/publish/connector'
import { ok } from '@shared/domain/result'
import type { Graph } from '../meta/graph'
import { Insights } from '../meta/graph-answers'
import { numbersOf } from '../meta/numbers-of'

const usual = [
  'fb_reels_total_plays',
  'blue_reels_play_count',
  'fb_reels_replay_count',
  'post_video_avg_time_watched',
  'post_video_view_time',
  'post_video_social_actions.COMMENT',
  'post_video_social_actions.SHARE',
  'post_video_followers',
  'post_impressions_unique',
]

const empty: RawMetrics = Object.fromEntries(usual.map(name => [name, null]))

/**
 * The numbers of a Page's reel. Without a name it tells all that it counts, and no retired metric can take the others with it. Reactions come
 * by their kind, times in milliseconds; the curve of who stays is left out, for its parts are no counts.
 */
export async function videoMetrics(graph: Graph, session: Session, id: string): Answer<RawMetrics> {
  const read = await graph.ask(session, { path: [id, 'video_insights'], expect: Insights })
  if (!read.ok) return read
  const data = read.value.data.filter(({ name }) => name !== 'post_video_retention_graph')
  return ok({ ...empty, ...numbersOf({ data }) })
}
