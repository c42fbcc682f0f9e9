import type { Answer, RawMetrics, Session } from '@main/publish/connector'
import { pacificDayOf } from '@shared/domain/pacific-day'
import { ok } from '@shared/domain/result'
import { z } from 'zod'
import { type Google, understood } from './google'
import { videosOf } from './search-uploads'

const counts = ['viewCount', 'likeCount', 'commentCount'] as const
const reported = [
  ...['shares', 'engagedViews', 'estimatedMinutesWatched', 'averageViewDuration', 'averageViewPercentage'],
  ...['subscribersGained', 'subscribersLost'],
]
/** No video is older. */
const firstDay = '2005-02-14'
const mostIds = 50

/** Without `rows` there is nothing yet. */
const Report = z.object({
  columnHeaders: z.array(z.object({ name: z.string() })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))).default([]),
})

/** Counts come as text; one that is hidden does not come. */
const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null

/** What Analytics says, two to three days late: by id. Nothing where it refuses, for the counts are worth having without. */
async function reportsOf(google: Google, session: Session, ids: readonly string[]): Promise<Map<string, RawMetrics>> {
  const { hosts, now } = google.desk
  const query = {
    ids: 'channel==MINE',
    startDate: firstDay,
    endDate: pacificDayOf(now()),
    metrics: reported.join(','),
    dimensions: 'video',
    filters: `video==${ids.join(',')}`,
    sort: '-shares',
    maxResults: '200',
  }
  const url = google.address('/v2/reports', query, hosts.reports ?? hosts.api)
  const answer = await google.ask(session, { method: 'GET', url })
  const report = answer.ok ? await understood(Report, answer.value.json) : answer
  if (!report.ok) return new Map()
  const names = report.value.columnHeaders.map(header => header.name)
  const idAt = names.indexOf('video')
  return new Map(
    report.value.rows.map(row => {
      const cells = names.flatMap((name, at) => (at === idAt ? [] : [[name, row[at]] as const]))
      const numbers = cells.map(([name, cell]) => [name, typeof cell === 'number' ? cell : null])
      return [String(row[idAt]), Object.fromEntries(numbers)]
    }),
  )
}

/** Numbers of videos by their ids, in Google's names; a video that is gone is left out. */
export async function metricsOf(
  google: Google,
  session: Session,
  remoteIds: readonly string[],
): Answer<ReadonlyMap<string, RawMetrics>> {
  const all = new Map<string, RawMetrics>()
  for (let at = 0; at < remoteIds.length; at += mostIds) {
    const ids = remoteIds.slice(at, at + mostIds)
    const videos = await videosOf(google, session, ids, 'statistics')
    if (!videos.ok) return videos
    const reports = await reportsOf(google, session, ids)
    const nothing = Object.fromEntries(reported.map(name => [name, null]))
    for (const { id, statistics } of videos.value) {
      const counted = Object.fromEntries(counts.map(name => [name, numberIn(statistics?.[name])]))
      all.set(id, { ...counted, ...nothing, ...reports.get(id) })
    }
  }
  return ok(all)
}
