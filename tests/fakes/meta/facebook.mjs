import { checkFields, checkOneOf, graphError, metaTime, missing, pick } from './refuse.mjs'
import { newPlace, sentTo, takeBytes, toldBytes } from './upload.mjs'

const day = 86_400_000
const states = ['PUBLISHED', 'DRAFT', 'SCHEDULED']
const finishFields = ['description', 'title', 'scheduled_publish_time']

/** The two acts upon a Page's reels that bytes are sent between. */
export function videoReels(call) {
  checkOneOf('upload_phase', call.form.upload_phase ?? '', ['start', 'finish'])
  return call.form.upload_phase === 'start' ? start(call) : finish(call)
}

function start({ form, params, state, keepSecret, base, newId, now }) {
  checkFields(form, { needed: ['upload_phase'] })
  const id = newId()
  state.videos.set(id, { id, of: params.account, place: newPlace(), madeAt: now(), finish: null, thumbnails: 0 })
  return { body: { video_id: id, upload_url: keepSecret(`${base}/video-upload/v26.0/${id}`) } }
}

export async function uploadVideo(call) {
  const video = call.state.videos.get(call.params.id)
  if (!video) throw missing(call.params.id)
  await takeBytes(video.place, call)
  return { body: { success: true } }
}

function checkSchedule({ video_state, scheduled_publish_time: seconds }, now) {
  if (video_state !== 'SCHEDULED') {
    if (seconds !== undefined) throw graphError(100, 'scheduled_publish_time is for SCHEDULED alone')
    return null
  }
  if (!/^\d{10}$/.test(seconds ?? '')) throw graphError(100, 'scheduled_publish_time must be in seconds')
  const at = Number(seconds) * 1_000
  if (at < now + 600_000 || at > now + 30 * day)
    throw graphError(100, 'The specified scheduled publish time is invalid.', { subcode: 1363157 })
  return at
}

function finish({ form, params, state, now, commit, publish }) {
  checkFields(form, { needed: ['upload_phase', 'video_id', 'video_state'], allowed: finishFields })
  checkOneOf('video_state', form.video_state, states)
  const video = state.videos.get(form.video_id)
  if (!video || video.of !== params.account) throw missing(form.video_id)
  if (video.place.completeAt === null)
    throw graphError(6_000, 'There was a problem uploading your video', { subcode: 1363130 })
  const publishAt = checkSchedule(form, now())
  const today = state.finishes.filter(at => at > now() - day)
  if (today.length >= 30) throw graphError(1_390_008, 'You are posting too fast')
  commit()
  state.finishes = [...today, now()]
  const { description = '', title = '' } = form
  video.finish = { at: now(), publishAt, description, title, isDraft: form.video_state === 'DRAFT' }
  publish({ id: video.id, account: video.of, ...sentTo(video.place), text: description, title, publishAt })
  return { body: { success: true } }
}

/** How far a video is, by the clock. */
function phasesOf(video, { setting, now }) {
  const { place, finish: finished } = video
  const isProcessed = finished !== null && now() >= finished.at + setting.processing
  const isFailed = isProcessed && setting.videoError !== null
  const isOut = isProcessed && !isFailed && !finished.isDraft && (finished.publishAt ?? 0) <= now()
  return { isUploaded: place.completeAt !== null, isBegun: finished !== null, isProcessed, isFailed, isOut }
}

function errorOf({ videoError }) {
  const error = { code: Number(videoError), message: `The video cannot be used (${videoError})` }
  return { status: 'error', error, errors: [error] }
}

function videoStatusOf({ isUploaded, isProcessed, isFailed }) {
  if (isFailed) return 'error'
  if (isProcessed) return 'ready'
  return isUploaded ? 'upload_complete' : 'processing'
}

function processingOf({ isFailed, isProcessed, isBegun }, setting) {
  if (isFailed) return errorOf(setting)
  if (isProcessed) return { status: 'complete' }
  return { status: isBegun || setting.worksEarly ? 'in_progress' : 'not_started' }
}

/** Nothing is said of it until the video has been worked on. */
function publishingOf({ isOut, isProcessed }, { finish: finished }) {
  if (isOut) return { status: 'complete', publish_status: 'published' }
  if (!isProcessed || finished.publishAt === null) return { status: 'not_started' }
  return { status: 'not_started', publish_status: 'scheduled', publish_time: finished.publishAt / 1_000 }
}

function asVideo(video, call) {
  const phases = phasesOf(video, call)
  const { setting } = call
  const copyright = setting.copyrightStuck || !phases.isProcessed ? 'in_progress' : 'complete'
  return {
    id: video.id,
    status: {
      video_status: videoStatusOf(phases),
      uploading_phase: {
        status: phases.isUploaded ? 'complete' : 'in_progress',
        ...toldBytes(video.place.arrived, setting),
      },
      processing_phase: processingOf(phases, setting),
      publishing_phase: publishingOf(phases, video),
      copyright_check_status: { status: copyright },
    },
    published: phases.isOut,
    permalink_url: phases.isBegun ? `/reel/${video.id}/` : undefined,
    post_id: phases.isOut ? `${video.of}_${video.id}` : undefined,
    description: setting.hidesWords ? undefined : video.finish?.description,
    created_time: metaTime(video.finish?.at ?? video.madeAt),
    length: 5,
  }
}

export const readVideo = (video, call) => pick(asVideo(video, call), call.query.fields)

/** Reels that are out or set, newest first. */
export function listReels(call) {
  const mine = [...call.state.videos.values()].filter(one => one.of === call.params.account && one.finish).reverse()
  return { body: { data: mine.slice(0, Number(call.query.limit ?? 25)).map(one => readVideo(one, call)) } }
}

const isJpeg = bytes => bytes[0] === 0xff && bytes[1] === 0xd8

export function setThumbnail({ state, params, form, files }) {
  const video = state.videos.get(params.id)
  if (!video) throw missing(params.id)
  checkFields(form, { allowed: ['is_preferred'] })
  checkOneOf('is_preferred', form.is_preferred, ['true', 'false'])
  const source = files?.source
  if (!source) throw graphError(100, '(source) must be a file')
  if (!isJpeg(source)) throw graphError(100, 'The thumbnail is no JPEG', { subcode: 1363033 })
  video.thumbnails += 1
  return { body: { success: true } }
}

/** Everything it counts, where no metric is named. */
export function videoInsights({ state, params, query, setting }) {
  const video = state.videos.get(params.id)
  if (!video) throw missing(params.id)
  const all = {
    fb_reels_total_plays: 240,
    blue_reels_play_count: 200,
    fb_reels_replay_count: 40,
    post_video_avg_time_watched: 3_400,
    post_video_view_time: 816_000,
    post_video_likes_by_reaction_type: { REACTION_LIKE: 11, REACTION_LOVE: 4 },
    post_video_social_actions: { COMMENT: 3, SHARE: 2 },
    post_video_followers: 1,
    post_video_retention_graph: { 0: 1, 1: 0.8 },
    post_impressions_unique: 180,
  }
  const asked = query.metric?.split(',') ?? Object.keys(all)
  const bad = asked.find(name => !(name in all) || setting.badMetrics.includes(name))
  if (bad && query.metric) throw graphError(100, `The value must be a valid insights metric: ${bad}`)
  const told = asked.filter(name => !setting.badMetrics.includes(name))
  const data = told.map(name => ({
    name,
    period: 'lifetime',
    values: [{ value: all[name] }],
    id: `${video.id}/${name}`,
  }))
  return { body: { data } }
}
