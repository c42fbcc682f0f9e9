import { randomBytes } from 'node:crypto'
import { Refusal } from '../frame/call.mjs'
import { scopes } from './oauth.mjs'
import { makeQuota } from './quota.mjs'

const mostThumbnail = 50 * 1024 * 1024
const iso = time => new Date(time).toISOString().replace('.000Z', 'Z')

/** Videos as they come of uploads: processed by the clock, made public by it, listed, counted, covered, deleted. */
export function makeVideos(world, oauth) {
  const videos = new Map()
  const quota = makeQuota(world)
  const spend = units => quota.spend('units', units, world.setting.unitsPerDay)

  function make({ bytes, hash, metadata, notify }) {
    const { setting } = world
    const video = {
      ...{ id: randomBytes(8).toString('base64url'), at: world.now(), notify, cover: null, statistics: {} },
      ...{ processedAt: world.now() + setting.processingMs, ...metadata, seconds: setting.durationSeconds },
      ...{ failureReason: setting.failureReason, rejectionReason: setting.rejectionReason },
    }
    if (setting.forcesPrivate) video.status = { ...video.status, privacyStatus: 'private', publishAt: undefined }
    videos.set(video.id, video)
    const { title, description } = metadata.snippet
    const { privacyStatus, publishAt = null } = metadata.status
    const post = { id: video.id, account: setting.channel.id, hash, bytes, text: description }
    world.publish({ ...post, title, privacyStatus, publishAt, notify, metadata })
    return video
  }

  function uploadStatus(video) {
    if (video.rejectionReason) return { uploadStatus: 'rejected', rejectionReason: video.rejectionReason }
    if (world.now() < video.processedAt) return { uploadStatus: 'uploaded' }
    if (video.failureReason) return { uploadStatus: 'failed', failureReason: video.failureReason }
    return { uploadStatus: 'processed' }
  }

  function statusOf(video) {
    const { publishAt, ...status } = video.status
    const isOut = publishAt !== undefined && Date.parse(publishAt) <= world.now()
    const timed = publishAt === undefined || isOut ? {} : { publishAt }
    return { ...uploadStatus(video), ...status, ...timed, ...(isOut ? { privacyStatus: 'public' } : {}) }
  }

  const partsOf = {
    snippet: video => ({ publishedAt: iso(video.at), channelId: world.setting.channel.id, ...video.snippet }),
    status: statusOf,
    processingDetails: video => {
      const { uploadStatus: state } = uploadStatus(video)
      const words = { uploaded: 'processing', processed: 'succeeded', failed: 'failed', rejected: 'terminated' }
      return { processingStatus: words[state] }
    },
    contentDetails: video =>
      world.now() < video.processedAt ? {} : { duration: `PT${video.seconds}S`, dimension: '2d' },
    statistics: ({ statistics }) => {
      const names = world.setting.hidesCounts
        ? ['viewCount']
        : ['viewCount', 'likeCount', 'commentCount', 'favoriteCount']
      return Object.fromEntries(names.map(name => [name, String(statistics[name] ?? 0)]))
    },
  }

  const show = (video, parts) => ({
    kind: 'youtube#video',
    id: video.id,
    ...Object.fromEntries(parts.map(part => [part, partsOf[part](video)])),
  })

  const partsIn = (query, known) => {
    const parts = (query.get('part') ?? '').split(',')
    if (!parts.every(part => part === 'id' || known.includes(part))) throw new Refusal('unknownPart')
    return parts.filter(part => part !== 'id')
  }

  function list(call) {
    oauth.need(call, scopes.read, scopes.edit)
    spend(1)
    const ids = (call.query.get('id') ?? '').split(',')
    if (ids.length > 50 || ids.includes(''))
      throw new Refusal('invalidFilters', 'The request specifies an invalid filter')
    const parts = partsIn(call.query, Object.keys(partsOf))
    const found = ids.flatMap(id => videos.get(id) ?? [])
    return { body: { kind: 'youtube#videoListResponse', items: found.map(video => show(video, parts)) } }
  }

  function channels(call) {
    oauth.need(call, scopes.read, scopes.edit)
    spend(1)
    if (call.query.get('mine') !== 'true') throw new Refusal('missingRequiredParameter')
    const { id, title, customUrl } = world.setting.channel
    const of = {
      snippet: { title, customUrl },
      contentDetails: { relatedPlaylists: { likes: '', uploads: `UU${id.slice(2)}` } },
      status: {
        privacyStatus: 'public',
        isLinked: true,
        longUploadsStatus: world.setting.isPhoneVerified ? 'allowed' : 'eligible',
      },
    }
    const parts = partsIn(call.query, Object.keys(of))
    const item = { kind: 'youtube#channel', id, ...Object.fromEntries(parts.map(part => [part, of[part]])) }
    // Somebody without a channel gets an answer without items, not even an empty list.
    return { body: { kind: 'youtube#channelListResponse', ...(world.setting.hasChannel ? { items: [item] } : {}) } }
  }

  function playlist(call) {
    oauth.need(call, scopes.read, scopes.edit)
    spend(1)
    const { query } = call
    if (query.get('playlistId') !== `UU${world.setting.channel.id.slice(2)}`) throw new Refusal('playlistNotFound')
    const most = Number(query.get('maxResults') ?? '5')
    if (!(most >= 1 && most <= 50)) throw new Refusal('badRequest', 'maxResults')
    const from = Number(query.get('pageToken') ?? '0')
    const known = [...videos.values()].filter(video => video.at + world.setting.uploadsLagMs <= world.now()).reverse()
    const parts = partsIn(query, ['contentDetails', 'snippet'])
    const items = known.slice(from, from + most).map(video => ({
      kind: 'youtube#playlistItem',
      ...(parts.includes('contentDetails')
        ? { contentDetails: { videoId: video.id, videoPublishedAt: iso(video.at) } }
        : {}),
      ...(parts.includes('snippet') ? { snippet: { publishedAt: iso(video.at), title: video.snippet.title } } : {}),
    }))
    const next = from + most < known.length ? { nextPageToken: String(from + most) } : {}
    return { body: { kind: 'youtube#playlistItemListResponse', ...next, items } }
  }

  function videoOf(call, name) {
    const video = videos.get(call.query.get(name))
    if (!video) throw new Refusal('videoNotFound', 'The video that you are looking for cannot be found.')
    return video
  }

  async function setThumbnail(call) {
    oauth.need(call, scopes.upload, scopes.edit)
    spend(50)
    const video = videoOf(call, 'videoId')
    if (!world.setting.isPhoneVerified)
      throw new Refusal(
        'forbidden',
        'The authenticated user doesnt have permissions to upload and set custom video thumbnails.',
      )
    if (!/^image\/(jpeg|png)$/.test(call.headers['content-type'] ?? '') || call.length > mostThumbnail)
      throw new Refusal('invalidImage')
    const parts = []
    for await (const piece of call.pieces()) parts.push(piece)
    const bytes = Buffer.concat(parts)
    if (bytes.length === 0) throw new Refusal('mediaBodyRequired')
    const isPicture =
      bytes.subarray(0, 3).toString('hex') === 'ffd8ff' || bytes.subarray(1, 4).toString('latin1') === 'PNG'
    if (!isPicture) throw new Refusal('invalidImage', 'The provided image content is invalid.')
    if (uploadStatus(video).uploadStatus !== 'processed')
      throw new Refusal('failedPrecondition', 'The video is being processed.')
    video.cover = bytes.length
    return { body: { kind: 'youtube#thumbnailSetResponse', items: [{}] } }
  }

  function remove(call) {
    oauth.need(call, scopes.edit)
    spend(50)
    videos.delete(videoOf(call, 'id').id)
    return { status: 204 }
  }

  return {
    routes: [
      { name: 'videos', method: 'GET', path: '/youtube/v3/videos', serve: list },
      { name: 'channels', method: 'GET', path: '/youtube/v3/channels', serve: channels },
      { name: 'playlist', method: 'GET', path: '/youtube/v3/playlistItems', serve: playlist },
      { name: 'thumbnail', method: 'POST', path: '/upload/youtube/v3/thumbnails/set', serve: setThumbnail },
      { name: 'delete', method: 'DELETE', path: '/youtube/v3/videos', serve: remove },
    ],
    acts: {
      /** Gives a video counts and reports, in Google's names. */
      count: ({ id, ...statistics }) => {
        Object.assign(videos.get(id).statistics, statistics)
      },
      covers: () => [...videos.values()].map(({ id, cover }) => ({ id, cover })),
      /** Somebody else's doing: a video that the app did not upload. */
      addVideo: ({ title, description, at }) => {
        const metadata = { snippet: { title, description }, status: { privacyStatus: 'public' } }
        const video = make({ bytes: 1, hash: 'other', metadata, notify: true })
        if (at !== undefined) video.at = at
        world.posts.pop()
        return video.id
      },
    },
    make,
    show,
    quota,
    all: videos,
  }
}
