import { faultOf, fine, isCount, refuse, wrong } from './answers.mjs'
import { videosOf } from './posting.mjs'

const fieldsOfVideo = [
  'id',
  'create_time',
  'cover_image_url',
  'share_url',
  'video_description',
  'duration',
  'height',
  'width',
  'title',
  'embed_link',
  'embed_html',
  'like_count',
  'comment_count',
  'share_count',
  'view_count',
  'is_aigc',
]
const scopeOfField = {
  open_id: 'user.info.basic',
  union_id: 'user.info.basic',
  avatar_url: 'user.info.basic',
  display_name: 'user.info.basic',
  username: 'user.info.profile',
  is_verified: 'user.info.profile',
  follower_count: 'user.info.stats',
  following_count: 'user.info.stats',
  likes_count: 'user.info.stats',
  video_count: 'user.info.stats',
}

const only = (whole, fields) => Object.fromEntries(fields.map(field => [field, whole[field]]))
const asked = query => (query.fields ?? '').split(',')

export function userInfo(state, { creator, scopes, query, now }) {
  const fields = asked(query)
  if (fields.some(field => !Object.hasOwn(scopeOfField, field))) return wrong('fields is invalid')
  if (fields.some(field => !scopes.includes(scopeOfField[field]))) return refuse(401, 'scope_not_authorized')
  const user = {
    open_id: creator.open_id,
    union_id: `union-${creator.open_id}`,
    avatar_url: 'https://p16.example/avatar.jpeg',
    display_name: creator.nickname,
    username: creator.username,
    is_verified: false,
    follower_count: 1_204,
    following_count: 17,
    likes_count: 40_213,
    video_count: videosOf(state, creator, now).length,
  }
  return fine({ user: only(user, fields) })
}

export function listVideos(state, { creator, query, body, now }) {
  const fields = asked(query)
  const fault = faultOf(body, {
    'cursor?': isCount,
    'max_count?': value => isCount(value) && value >= 1 && value <= 20,
  })
  if (fault || fields.some(field => !fieldsOfVideo.includes(field))) return wrong(fault ?? 'fields is invalid')
  const before = body.cursor ?? Number.POSITIVE_INFINITY
  const rest = videosOf(state, creator, now).filter(video => video.create_time * 1_000 < before)
  const videos = rest.slice(0, body.max_count ?? 10)
  return fine({
    videos: videos.map(video => only(video, fields)),
    cursor: videos.length > 0 ? videos[videos.length - 1].create_time * 1_000 : now,
    has_more: rest.length > videos.length,
  })
}

export function queryVideos(state, { creator, query, body, now }) {
  const fields = asked(query)
  const isIds = value => Array.isArray(value) && value.length <= 20 && value.every(id => typeof id === 'string')
  const fault = faultOf(body, { filters: value => !faultOf(value, { video_ids: isIds }) })
  if (fault || fields.some(field => !fieldsOfVideo.includes(field))) return wrong(fault ?? 'fields is invalid')
  const found = videosOf(state, creator, now).filter(video => body.filters.video_ids.includes(video.id))
  return fine({ videos: found.map(video => only(video, fields)) })
}
