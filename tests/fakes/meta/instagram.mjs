import { checkFields, checkOneOf, graphError, metaTime, missing, pick } from './refuse.mjs'
import { newPlace, sentTo, takeBytes, toldBytes } from './upload.mjs'

const day = 86_400_000
const booleans = ['true', 'false']
const captionFields = ['caption', 'share_to_feed', 'thumb_offset', 'is_ai_generated']

const quotaUsed = ({ state, now }) => state.media.filter(one => one.madeAt > now() - day).length

/** What may still be posted today. */
export function publishingLimit(call) {
  const config = { quota_total: call.setting.quotaTotal, quota_duration: 86_400 }
  return { body: { data: [pick({ config, quota_usage: quotaUsed(call) }, call.query.fields ?? 'quota_usage')] } }
}

function checkCaption({ caption = '', thumb_offset = '0' }) {
  if (caption.length > 2_200 || (caption.match(/@\w/g) ?? []).length > 20)
    throw graphError(36_004, 'The caption was too long', { subcode: 2207010 })
  if (!/^\d+$/.test(thumb_offset)) throw graphError(36_001, 'The thumbnail offset is odd', { subcode: 2207057 })
}

/** Makes the place for a reel, which nobody sees. */
export function makeContainer({ form, params, state, keepSecret, base, newId, now }) {
  checkFields(form, { needed: ['media_type', 'upload_type'], allowed: captionFields })
  checkOneOf('media_type', form.media_type, ['REELS'])
  checkOneOf('upload_type', form.upload_type, ['resumable'])
  checkOneOf('share_to_feed', form.share_to_feed, booleans)
  checkOneOf('is_ai_generated', form.is_ai_generated, booleans)
  checkCaption(form)
  const id = newId()
  state.containers.set(id, { id, of: params.account, ...form, place: newPlace(), madeAt: now(), isPublished: false })
  return { body: { id, uri: keepSecret(`${base}/ig-api-upload/v26.0/${id}`) } }
}

export async function uploadReel(call) {
  const container = call.state.containers.get(call.params.id)
  if (!container) throw missing(call.params.id)
  await takeBytes(container.place, call)
  return { body: { success: true, message: 'Upload successful.' } }
}

/** Where a container is, by the clock. */
function statusOf({ place, isPublished, madeAt }, { setting, now }) {
  const since = place.completeAt === null ? -1 : now() - place.completeAt
  if (isPublished) return 'PUBLISHED'
  if (now() - madeAt >= day) return 'EXPIRED'
  if (since < setting.processing) return 'IN_PROGRESS'
  return setting.containerError ? 'ERROR' : 'FINISHED'
}

const statusTexts = {
  PUBLISHED: () => 'Published: Media has been successfully published.',
  EXPIRED: () => 'Expired: The container was not published within 24 hours and has expired.',
  IN_PROGRESS: () => 'In Progress: Media is still being processed.',
  ERROR: ({ containerError }) => `Error: Media upload has failed with error code ${containerError}`,
  FINISHED: () => 'Finished: Media has been uploaded and it is ready to be published.',
}

export function readContainer(container, call) {
  const status_code = statusOf(container, call)
  const { arrived, completeAt } = container.place
  const phase = isOver => ({ status: isOver ? 'complete' : 'in_progress' })
  const uploading_phase = { ...phase(completeAt !== null), ...toldBytes(arrived, call.setting) }
  const processing_phase = completeAt === null ? { status: 'not_started' } : phase(status_code !== 'IN_PROGRESS')
  const status = statusTexts[status_code](call.setting)
  const bad = call.setting.badFields.find(name => call.query.fields?.split(',').includes(name))
  if (bad) throw graphError(100, `Tried accessing nonexisting field (${bad})`)
  return pick(
    { id: container.id, status_code, status, video_status: { uploading_phase, processing_phase } },
    call.query.fields,
  )
}

/** Makes a reel of a container. */
export function publishContainer(call) {
  const { form, params, state, setting, now, newId, commit, publish } = call
  checkFields(form, { needed: ['creation_id'] })
  const container = state.containers.get(form.creation_id)
  if (!container || container.of !== params.account) throw graphError(24, 'The media is gone', { subcode: 2207006 })
  const status = statusOf(container, call)
  if (status === 'IN_PROGRESS') throw graphError(9_007, 'Media ID is not available', { subcode: 2207027 })
  if (status === 'EXPIRED') throw graphError(24, 'The media builder is gone', { subcode: 2207008 })
  if (status === 'ERROR')
    throw graphError(352, 'The video is not supported', { subcode: Number(setting.containerError) })
  if (quotaUsed(call) >= setting.quotaTotal)
    throw graphError(9, 'Application request limit reached', { subcode: 2207042 })
  const id = newId()
  commit()
  container.isPublished = true
  state.media.push({ id, of: params.account, caption: container.caption ?? '', madeAt: now() })
  publish({ id, account: params.account, ...sentTo(container.place), text: container.caption ?? '' })
  if (setting.saysBlocked) throw graphError(4, 'Application request limit reached', { subcode: 2207051, status: 403 })
  return { body: { id } }
}

const asMedia = ({ id, caption, madeAt }) => ({
  id,
  caption: caption === '' ? undefined : caption,
  media_type: 'VIDEO',
  media_product_type: 'REELS',
  timestamp: metaTime(madeAt),
  permalink: `https://www.instagram.com/reel/${id}/`,
})

export const readMedia = (media, { query }) => pick(asMedia(media), query.fields)

export function listMedia({ state, params, query }) {
  const mine = state.media.filter(one => one.of === params.account).reverse()
  const limit = Math.min(Number(query.limit ?? 25), 100)
  return { body: { data: mine.slice(0, limit).map(one => pick(asMedia(one), query.fields)) } }
}

const reelMetrics = [
  ...['views', 'reach', 'likes', 'comments', 'saved', 'shares', 'total_interactions', 'reposts', 'reels_skip_rate'],
  ...['ig_reels_avg_watch_time', 'ig_reels_video_view_total_time', 'crossposted_views', 'facebook_views'],
]

/** One metric that it has not got fails the whole call; for two days there is nothing at all. */
export function insights({ state, params, query, setting, now }) {
  if (state.videos.has(params.id))
    throw graphError(100, 'Tried accessing nonexisting field (insights) on node type (Video)')
  const media = state.media.find(one => one.id === params.id)
  if (!media) throw missing(params.id)
  const names = (query.metric ?? '').split(',')
  const offered = reelMetrics.filter(name => !setting.badMetrics.includes(name))
  const bad = names.find(name => !offered.includes(name))
  if (bad !== undefined) throw graphError(100, `metric[0] must be one of the following values: ${offered.join(', ')}`)
  if (setting.fewViewers)
    throw graphError(10, 'Not enough viewers for the media to show insights', { subcode: 2108006 })
  if (now() - media.madeAt < 2 * day) return { body: { data: [] } }
  const data = names.map((name, index) => ({
    name,
    period: 'lifetime',
    values: [{ value: 100 + index }],
    title: name,
    id: `${media.id}/insights/${name}/lifetime`,
  }))
  return { body: { data } }
}
