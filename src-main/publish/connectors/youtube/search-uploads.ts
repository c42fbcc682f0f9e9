import type { Answer, Session } from '@main/publish/connector'
import type { RemoteState } from '@shared/domain/remote-state'
import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Google } from './google'
import { markOf, type Place } from './place'
import { lengthOf, stateOf, type Video, VideoList } from './video'

const Channels = z.object({
  items: z
    .array(z.object({ contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string() }) }) }))
    .default([]),
})
const Playlist = z.object({
  nextPageToken: z.string().optional(),
  items: z.array(z.object({ contentDetails: z.object({ videoId: z.string() }) })).default([]),
})

const minute = 60_000
/** Between our clock and theirs. */
const slackMs = 10 * minute
/** New uploads may take so long to be listed. */
const lagMs = 10 * minute
const mostPages = 4

const timeOf = (video: Video) => Date.parse(video.snippet?.publishedAt ?? '')

function isOurs(video: Video, place: Place): boolean {
  const length = lengthOf(video)
  return (
    timeOf(video) >= place.startedAt - slackMs &&
    video.snippet?.title === place.title.trim() &&
    markOf(video.snippet.description) === place.text &&
    (length === null || Math.abs(length - place.durationMs) <= 2_000)
  )
}

/** The channel's uploads since an upload was begun, newest first; `isAll` where nothing of that time was left out. */
async function recentUploads(
  google: Google,
  session: Session,
  since: number,
): Answer<{ readonly videos: readonly Video[]; readonly isAll: boolean }> {
  const channels = await google.read(session, Channels, '/youtube/v3/channels', {
    part: 'contentDetails',
    mine: 'true',
  })
  if (!channels.ok) return channels
  const playlistId = channels.value.items[0]?.contentDetails.relatedPlaylists.uploads
  if (!playlistId) return ok({ videos: [], isAll: false })
  const videos: Video[] = []
  let pageToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const query = { part: 'contentDetails', playlistId, maxResults: '50', ...(pageToken ? { pageToken } : {}) }
    const list = await google.read(session, Playlist, '/youtube/v3/playlistItems', query)
    if (!list.ok) return list
    const ids = list.value.items.map(item => item.contentDetails.videoId)
    const told = await videosOf(google, session, ids, 'snippet,status,contentDetails')
    if (!told.ok) return told
    videos.push(...told.value)
    pageToken = list.value.nextPageToken
    if (pageToken === undefined || told.value.some(video => timeOf(video) < since)) return ok({ videos, isAll: true })
  }
  return ok({ videos, isAll: false })
}

/** Videos by their ids, at most 50; those that are not there are left out. */
export async function videosOf(
  google: Google,
  session: Session,
  ids: readonly string[],
  part: string,
): Answer<readonly Video[]> {
  if (ids.length === 0) return ok([])
  const list = await google.read(session, VideoList, '/youtube/v3/videos', { part, id: ids.join(',') })
  return list.ok ? ok(list.value.items) : list
}

/**
 * Looks for an upload among the channel's videos, once its own address is gone.
 * @param begunAt when its last bytes may have been sent; `absent` only well after that
 */
export async function searchUploads(
  google: Google,
  session: Session,
  place: Place,
  begunAt: number,
): Answer<RemoteState> {
  const found = await recentUploads(google, session, place.startedAt - slackMs)
  // Whoever may not read will not be told.
  if (!found.ok) return found.problem.kind === 'permission' ? ok({ kind: 'cannot-tell' }) : fail(found.problem)
  const [ours, ...others] = found.value.videos.filter(video => isOurs(video, place))
  if (ours && others.length === 0) return ok(stateOf(ours, place.privacy))
  const isAbsent = !ours && found.value.isAll && google.desk.now() - begunAt >= lagMs
  return ok({ kind: isAbsent ? 'absent' : 'cannot-tell' })
}
