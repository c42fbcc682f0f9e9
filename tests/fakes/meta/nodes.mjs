import { readVideo } from './facebook.mjs'
import { readContainer, readMedia } from './instagram.mjs'
import { missing, pick } from './refuse.mjs'

function findNode(id, { state, setting }) {
  const page = setting.pages.find(one => one.id === id)
  if (page) return { kind: 'page', found: page }
  const account = setting.pages.map(one => one.instagram).find(one => one?.id === id)
  if (account) return { kind: 'account', found: account }
  if (state.containers.has(id)) return { kind: 'container', found: state.containers.get(id) }
  if (state.videos.has(id)) return { kind: 'video', found: state.videos.get(id) }
  const media = state.media.find(one => one.id === id)
  return media ? { kind: 'media', found: media } : { kind: 'none' }
}

const readers = {
  page: ({ id, name }, { query }) => pick({ id, name }, query.fields),
  account: ({ id, username }, { query }) => pick({ id, username }, query.fields),
  container: readContainer,
  video: readVideo,
  media: readMedia,
}

/** Reads whatever has this number. Now and then Meta says of things that are there that they are not: `hides`. */
export function readNode(call) {
  const { kind, found } = findNode(call.params.id, call)
  const isHidden = call.setting.hides > 0 && ['container', 'video'].includes(kind)
  if (isHidden) call.setting.hides -= 1
  if (kind === 'none' || isHidden) throw missing(call.params.id)
  return { body: readers[kind](found, call) }
}

/** Takes away what has been posted. */
export function deleteNode(call) {
  const { params, state } = call
  const { kind } = findNode(params.id, call)
  if (kind === 'media') state.media = state.media.filter(one => one.id !== params.id)
  else if (kind === 'video') state.videos.delete(params.id)
  else throw missing(params.id)
  return { body: { success: true } }
}
