import { createHash } from 'node:crypto'
import { Refusal } from '../frame/call.mjs'
import { checkMetadata } from './metadata.mjs'
import { scopes } from './oauth.mjs'

const grain = 262_144
const day = 86_400_000

/** Resumable uploads: a session is made by POST, fed by PUT, and asked by PUT without bytes. */
export function makeUploads(world, oauth, videos) {
  const sessions = new Map()

  const inserts = []
  function checkRoom() {
    const most = world.setting.uploadsPerChannel
    const recent = inserts.filter(time => time > world.now() - day)
    if (most !== null && recent.length >= most)
      throw new Refusal('uploadLimitExceeded', 'The user has exceeded the number of videos they may upload.')
  }

  async function insert(call) {
    oauth.need(call, scopes.upload, scopes.edit)
    videos.quota.spend('inserts', 1, world.setting.insertsPerDay)
    if (!world.setting.hasChannel) throw new Refusal('youtubeSignupRequired', 'Unauthorized')
    const { query, headers } = call
    if (query.get('uploadType') !== 'resumable') throw new Refusal('badRequest', 'uploadType')
    if (!['true', 'false', null].includes(query.get('notifySubscribers')))
      throw new Refusal('badRequest', 'notifySubscribers')
    const unknown = [...query.keys()].find(key => !['uploadType', 'part', 'notifySubscribers'].includes(key))
    if (unknown) throw new Refusal('badRequest', `unknown parameter ${unknown}`)
    const metadata = checkMetadata(
      await call.json(/^application\/json; charset=UTF-8$/),
      (query.get('part') ?? '').split(','),
    )
    const bytes = Number(headers['x-upload-content-length'])
    if (!Number.isSafeInteger(bytes) || bytes <= 0) throw new Refusal('mediaBodyRequired')
    if (!/^(video\/[\w.+-]+|application\/octet-stream)$/.test(headers['x-upload-content-type'] ?? ''))
      throw new Refusal('badContent', 'Media type is not supported.')
    checkRoom()
    const id = world.secret('upload')
    sessions.set(id, {
      ...{ id, bytes, metadata, notify: query.get('notifySubscribers') !== 'false', since: world.now() },
      ...{ stored: 0, hash: createHash('sha256'), chunk: null, wasAsked: true, finishAt: null, video: null },
    })
    const location = `http://${headers.host}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status&upload_id=${id}`
    return { status: 200, headers: { location, 'x-guploader-uploadid': id.slice(0, 10) } }
  }

  /** All bytes are there: the video is made, and nobody can take that back. */
  function finish(session) {
    inserts.push(world.now())
    session.video = videos.make({ ...session, hash: session.hash.digest('hex') })
  }

  function progress({ stored }) {
    return { status: 308, headers: stored > 0 ? { range: `bytes=0-${stored - 1}` } : {} }
  }

  /** Keeps what comes, in whole grains unless the chunk comes to its end. */
  async function store(call, session, length) {
    let rest = Buffer.alloc(0)
    let got = 0
    const keep = count => {
      session.hash.update(rest.subarray(0, count))
      session.stored += count
      rest = rest.subarray(count)
    }
    try {
      for await (const piece of call.pieces()) {
        got += piece.length
        rest = Buffer.concat([rest, piece])
        keep(rest.length - (rest.length % grain))
      }
    } finally {
      if (got === length) keep(rest.length)
      session.isBusy = false
      if (session.stored === session.bytes) session.finishAt = world.now() + world.setting.finishMs
      session.wasAsked = false
    }
  }

  function checkChunk(call, session, first, last) {
    const length = last - first + 1
    const isLast = last + 1 === session.bytes
    if (first !== session.stored || last >= session.bytes || length !== call.length)
      throw new Refusal('badRequest', 'Failed to parse Content-Range header.')
    if (!isLast && length % grain > 0) throw new Refusal('badRequest', 'A chunk is a multiple of 262144 bytes.')
    if (!isLast && !session.wasAsked && session.chunk !== null && length !== session.chunk)
      throw new Refusal('badRequest', 'Chunks are of equal size.')
    if (!isLast) session.chunk = session.wasAsked ? null : length
    if (isLast) call.commit()
    return length
  }

  async function feed(call) {
    if (call.headers.authorization !== undefined) oauth.need(call, scopes.upload, scopes.edit)
    const session = sessions.get(call.query.get('upload_id'))
    if (!session || world.now() > session.since + world.setting.sessionMs) throw new Refusal('notFound', 'Not Found')
    if (session.finishAt !== null && !session.video && world.now() >= session.finishAt) finish(session)
    const range = /^bytes (?:(\*)|(\d+)-(\d+))\/(\d+)$/.exec(call.headers['content-range'] ?? '')
    if (!range || Number(range[4]) !== session.bytes)
      throw new Refusal('badRequest', 'Failed to parse Content-Range header.')
    if (range[1]) {
      if (call.headers['content-length'] !== '0') throw new Refusal('badRequest', 'Content-Length must be 0')
      session.wasAsked = true
      return session.video
        ? { status: 200, body: videos.show(session.video, ['snippet', 'status']) }
        : progress(session)
    }
    if (session.video) return { status: 200, body: videos.show(session.video, ['snippet', 'status']) }
    if (session.isBusy) throw new Refusal('backendError', 'busy')
    const length = checkChunk(call, session, Number(range[2]), Number(range[3]))
    session.isBusy = true
    await store(call, session, length)
    if (session.stored < session.bytes) return progress(session)
    finish(session)
    return { status: 201, body: videos.show(session.video, ['snippet', 'status']) }
  }

  const path = '/upload/youtube/v3/videos'
  return {
    routes: [
      { name: 'insert', method: 'POST', path, serve: insert },
      { name: 'session', method: 'PUT', path, serve: feed },
    ],
    acts: {
      /** How much of each upload it has, in the order that they were begun. */
      stored: () => [...sessions.values()].map(({ stored, bytes }) => ({ stored, bytes })),
      forgetSessions: () => sessions.clear(),
    },
  }
}
