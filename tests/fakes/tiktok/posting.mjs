import { createHash } from 'node:crypto'
import { faultOf, fine, int64, isCount, isText, isTrueOrFalse, refuse, wrong } from './answers.mjs'

const hour = 3_600_000
const privacyOf = creator =>
  creator.isPrivate
    ? ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
    : ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']

/** What stops this creator from posting at all; null where nothing does. */
function stopped(state, creator, now) {
  const posts = state.tasks.filter(
    task => task.openId === creator.open_id && !task.isDraft && task.takenAt > now - 24 * hour,
  )
  if (creator.isBanned) return 'spam_risk_user_banned_from_posting'
  if (state.world.setting.isFull) return 'reached_active_user_cap'
  return posts.length >= state.world.setting.postsPerDay ? 'spam_risk_too_many_posts' : null
}

export function creatorInfo(state, { creator, now }) {
  const stop = stopped(state, creator, now)
  // With 200: only the code tells.
  if (stop) return refuse(200, stop)
  return fine({
    creator_avatar_url: 'https://p16.example/avatar.jpeg',
    creator_username: creator.username,
    creator_nickname: creator.nickname,
    privacy_level_options: privacyOf(creator),
    comment_disabled: creator.commentOff,
    duet_disabled: creator.duetOff,
    stitch_disabled: creator.stitchOff,
    max_video_post_duration_sec: creator.longestSeconds,
  })
}

/** Why a plan of chunks is refused; null where it is taken. */
function planFault({ video_size, chunk_size, total_chunk_count }) {
  const isSmall = video_size < 5_000_000
  const isWhole = total_chunk_count === 1 && chunk_size === video_size
  if (video_size < 1 || video_size > 4 * 2 ** 30) return 'The video size is invalid'
  const isRight = isWhole ? chunk_size <= 64_000_000 : chunk_size >= 5_000_000 && chunk_size <= 64_000_000
  if (!isRight || (isSmall && !isWhole)) return 'The chunk size is invalid'
  if (total_chunk_count < 1 || total_chunk_count > 1_000) return 'The total chunk count is invalid'
  if (Math.floor(video_size / chunk_size) !== total_chunk_count) return 'The total chunk count is invalid'
  // As it is since August 2026: what passes 64 MB is split.
  if (video_size > 64_000_000 && total_chunk_count === 1) return 'The chunk size is invalid'
  return video_size - chunk_size * (total_chunk_count - 1) > 128_000_000 ? 'The chunk size is invalid' : null
}

const sourceShape = {
  source: value => value === 'FILE_UPLOAD',
  video_size: isCount,
  chunk_size: value => isCount(value) && value > 0,
  total_chunk_count: isCount,
}
const postShape = {
  'title?': value => typeof value === 'string' && value.length <= 2_200,
  privacy_level: isText,
  'disable_duet?': isTrueOrFalse,
  'disable_stitch?': isTrueOrFalse,
  'disable_comment?': isTrueOrFalse,
  'video_cover_timestamp_ms?': isCount,
  'brand_content_toggle?': isTrueOrFalse,
  'brand_organic_toggle?': isTrueOrFalse,
  'is_aigc?': isTrueOrFalse,
}

function opened(state, { creator, now, base }, source, post) {
  const token = state.world.secret('upload')
  const number = state.nextId()
  const task = {
    id: post ? `v_pub_file~v2-1.${number}` : `v_inbox_file~v2.${number}`,
    openId: creator.open_id,
    isDraft: !post,
    post: post ?? { title: '', privacy_level: 'SELF_ONLY' },
    source,
    token,
    openedAt: now,
    hash: createHash('sha256'),
    uploaded: 0,
    takenAt: null,
    failReason: null,
    postId: null,
  }
  state.tasks.push(task)
  return fine({ publish_id: task.id, upload_url: `${base}/upload/?upload_id=${number}&upload_token=${token}` })
}

export function initPost(state, asked) {
  const { creator, now, body } = asked
  const fault =
    faultOf(body, {
      post_info: value => !faultOf(value, postShape),
      source_info: value => !faultOf(value, sourceShape),
    }) ?? planFault(body.source_info)
  if (fault) return wrong(fault)
  const { post_info: post, source_info: source } = body
  const stop = stopped(state, creator, now)
  if (stop) return refuse(403, stop)
  if (!privacyOf(creator).includes(post.privacy_level)) return refuse(403, 'privacy_level_option_mismatch')
  if (post.brand_content_toggle && post.privacy_level === 'SELF_ONLY')
    return refuse(403, 'privacy_level_option_mismatch')
  if (!state.world.setting.isAudited && (post.privacy_level !== 'SELF_ONLY' || !creator.isPrivate))
    return refuse(403, 'unaudited_client_can_only_post_to_private_accounts')
  return opened(state, asked, source, post)
}

export function initDraft(state, asked) {
  const { creator, now, body } = asked
  const fault = faultOf(body, { source_info: value => !faultOf(value, sourceShape) }) ?? planFault(body.source_info)
  if (fault) return wrong(fault)
  const waiting = state.tasks.filter(
    task => task.isDraft && task.openId === creator.open_id && task.openedAt > now - 24 * hour,
  )
  if (waiting.length >= 5) return refuse(403, 'spam_risk_too_many_pending_share')
  return opened(state, asked, body.source_info, null)
}

const videoOf = (state, task, creator) => ({
  id: task.postId,
  create_time: Math.floor(task.takenAt / 1_000),
  cover_image_url: 'https://p16.example/cover.jpeg',
  share_url: `https://www.tiktok.com/@${creator.username}/video/${task.postId}?utm_campaign=tt4d_open_api`,
  video_description: task.post.title ?? '',
  duration: state.world.setting.filmSeconds,
  height: 1_920,
  width: 1_080,
  title: task.post.title ?? '',
  embed_link: `https://www.tiktok.com/embed/v2/${task.postId}`,
  like_count: 12,
  comment_count: 3,
  share_count: 1,
  view_count: 345,
  is_aigc: task.post.is_aigc ?? false,
})

const isComplete = (state, task, now) => task.takenAt !== null && now >= task.takenAt + state.world.setting.processingMs
const isPublic = (state, task, now) =>
  isComplete(state, task, now) &&
  !task.failReason &&
  !task.isDraft &&
  task.post.privacy_level !== 'SELF_ONLY' &&
  now >= task.takenAt + state.world.setting.processingMs + state.world.setting.moderationMs

/** The number of a post, once anybody can see it. */
function postIdOf(state, task, now) {
  if (!isPublic(state, task, now)) return null
  task.postId ??= state.nextId()
  return task.postId
}

function stateOf(state, task, now) {
  if (!isComplete(state, task, now)) return 'PROCESSING_UPLOAD'
  if (task.failReason) return 'FAILED'
  return task.isDraft ? 'SEND_TO_USER_INBOX' : 'PUBLISH_COMPLETE'
}

export function fetchStatus(state, { creator, now, body }) {
  const fault = faultOf(body, { publish_id: isText })
  if (fault) return wrong(fault)
  const task = state.tasks.find(one => one.id === body.publish_id)
  if (!task || task.isForgotten) return refuse(400, 'invalid_publish_id')
  if (task.openId !== creator.open_id) return refuse(403, 'token_not_authorized_for_specified_publish_id')
  const id = postIdOf(state, task, now)
  return fine({
    status: stateOf(state, task, now),
    ...(stateOf(state, task, now) === 'FAILED' ? { fail_reason: task.failReason } : {}),
    uploaded_bytes: task.uploaded,
    ...(id ? { publicaly_available_post_id: [int64(id)] } : {}),
  })
}

/** What of the creator's anybody can see, newest first. */
export const videosOf = (state, creator, now) =>
  state.tasks
    .filter(task => task.openId === creator.open_id && postIdOf(state, task, now))
    .map(task => videoOf(state, task, creator))
    .reverse()
