const hour = 3_600_000
const rangeOf = text =>
  /^bytes (\d+)-(\d+)\/(\d+)$/
    .exec(text ?? '')
    ?.slice(1)
    .map(Number) ?? null
const put = (status, body) => ({ status, body })

/** A piece that does not follow, with where the upload stands. */
const standsElsewhere = ({ uploaded, source }) => ({
  status: 416,
  headers: uploaded > 0 ? { 'content-range': `bytes 0-${uploaded - 1}/${source.video_size}` } : {},
  body: { uploaded_bytes: uploaded },
})

/** Why a piece is refused before its bytes are read; null where it may come. */
function refusePiece(task, { headers, length, now }) {
  if (!task) return put(404, { message: 'no such task' })
  if (task.takenAt !== null) return standsElsewhere(task)
  if (now >= task.openedAt + hour) return put(403, { message: 'url expired' })
  const range = rangeOf(headers['content-range'])
  const isTyped = ['video/mp4', 'video/quicktime', 'video/webm'].includes(headers['content-type'])
  if (!range || !isTyped || headers.authorization !== undefined) return put(400, { message: 'bad headers' })
  const [first, last, total] = range
  if (total !== task.source.video_size || length !== last - first + 1) return put(400, { message: 'bad size' })
  if (first !== task.uploaded || last >= total) return standsElsewhere(task)
  const isEnd = last === total - 1
  const isSized = isEnd ? length <= 128_000_000 : length >= 5_000_000 && length <= 64_000_000
  return isSized ? null : put(400, { message: 'bad chunk' })
}

/** Takes a piece whole or not at all: one that is cut off has to come again. The last one publishes. */
export async function takePiece(state, call) {
  const token = call.query.get('upload_token')
  const task = state.tasks.find(one => one.token === token && one.id.endsWith(`.${call.query.get('upload_id')}`))
  const { headers, length } = call
  const refusal = refusePiece(task, { headers, length, now: state.world.now() })
  if (refusal) return refusal
  const hash = task.hash.copy()
  for await (const piece of call.pieces()) hash.update(piece)
  task.hash = hash
  task.uploaded += length
  const taken = { 'content-range': `bytes 0-${task.uploaded - 1}/${task.source.video_size}` }
  if (task.uploaded < task.source.video_size) return { status: 206, headers: taken, body: {} }
  call.commit()
  task.takenAt = state.world.now()
  task.failReason = state.world.setting.failsNext
  state.world.set({ failsNext: null })
  const { id, openId: account, uploaded: bytes, isDraft } = task
  if (!task.failReason)
    state.world.publish({ id, account, hash: hash.digest('hex'), bytes, text: task.post.title ?? '', isDraft })
  return { status: 201, headers: taken, body: {} }
}
