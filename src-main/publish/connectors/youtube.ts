import type {
  AccountCheck,
  Answer,
  Connector,
  Handle,
  PostFile,
  RemoteState,
  Session,
  Trace,
  Work,
} from '@main/publish/connector'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import type { PostOrder } from '@shared/domain/post-order'
import { fail, ok } from '@shared/domain/result'
import { youtubeAheadMs } from '@shared/domain/who-posts'
import { z } from 'zod'
import { chunkEnd, lastChunkAt } from './youtube/chunks'
import { type Progress, probe, put } from './youtube/feed'
import { Google, type YoutubeDesk } from './youtube/google'
import { metadataOf } from './youtube/metadata'
import { metricsOf } from './youtube/metrics'
import { handleOf, type Place, placeOf, readHandle } from './youtube/place'
import { searchUploads, videosOf } from './youtube/search-uploads'
import { stateOf } from './youtube/video'

const Channels = z.object({
  items: z
    .array(
      z.object({
        snippet: z.object({ title: z.string(), customUrl: z.string().optional() }),
        status: z.object({ longUploadsStatus: z.string().optional() }).optional(),
      }),
    )
    .default([]),
})

const quarterHour = 900
const halfDay = 43_200
const hour = 3_600_000

const strange = () => fail(makeProblem('handle', { code: 'strange-handle' }))
const changed = () => fail(makeProblem('file-changed'))

/** YouTube: an upload's own address is the handle, its last bytes are the commit, and asking that address tells for sure what became of it. */
class Youtube implements Connector {
  readonly platform = 'YouTube'
  readonly #google: Google

  constructor(private readonly desk: YoutubeDesk) {
    this.#google = new Google(desk)
  }

  canSchedule({ choices, publishAt }: PostOrder, now: number): boolean {
    const isPublic = choices.platform === 'YouTube' && choices.privacy === 'public'
    return isPublic && publishAt !== null && publishAt >= now + youtubeAheadMs
  }

  async check(session: Session): Answer<AccountCheck> {
    const query = { part: 'snippet,status', mine: 'true' }
    const read = await this.#google.read(session, Channels, '/youtube/v3/channels', query)
    if (!read.ok) return read
    const [channel] = read.value.items
    if (!channel) return fail(makeProblem('account', { code: 'youtubeSignupRequired' }))
    const { snippet, status } = channel
    const mayBeLong = status?.longUploadsStatus
    const longestSeconds = mayBeLong === undefined ? null : mayBeLong === 'allowed' ? halfDay : quarterHour
    return ok({ username: snippet.customUrl ?? snippet.title, privacy: null, off: [], longestSeconds, postsLeft: null })
  }

  async start(session: Session, order: PostOrder, file: PostFile): Answer<Handle> {
    const metadata = metadataOf(order)
    if (!metadata) return fail(makeProblem('choice', { code: 'invalidPublishAt' }))
    if (file.bytes === 0) return fail(makeProblem('file', { code: 'emptyFile' }))
    const { notify, ...body } = metadata
    const startedAt = this.desk.now()
    const answer = await this.#google.ask(session, {
      method: 'POST',
      url: this.#google.address('/upload/youtube/v3/videos', {
        uploadType: 'resumable',
        part: 'snippet,status',
        notifySubscribers: String(notify),
      }),
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        'x-upload-content-length': String(file.bytes),
        'x-upload-content-type': file.mime,
      },
      body: JSON.stringify(body),
    })
    if (!answer.ok) return answer
    const uri = answer.value.header('location')
    if (!URL.canParse(uri)) return fail(makeProblem('busy', { code: 'unreadable' }))
    return ok(handleOf(placeOf(uri, order, file, startedAt)))
  }

  async upload(session: Session, handle: Handle, file: PostFile, work: Work): Answer<Handle> {
    const place = readHandle(handle)
    if (!place) return strange()
    if (place.bytes !== file.bytes) return changed()
    let progress = await probe(this.#google, session, place)
    while (progress.ok && progress.value.kind === 'stored' && progress.value.bytes < lastChunkAt(place.bytes)) {
      const from = progress.value.bytes
      work.onProgress({ sent: from, of: place.bytes })
      const to = chunkEnd(from, place.bytes)
      progress = await put(this.#google, session, place, { file, from, to, work })
      const isStuck = progress.ok && progress.value.kind === 'stored' && progress.value.bytes <= from
      if (isStuck) return fail(makeProblem('busy', { code: 'nothing-stored' }))
    }
    return progress.ok ? ok(handle) : progress
  }

  async status(session: Session, handle: Handle): Answer<RemoteState> {
    const place = readHandle(handle)
    if (!place) return ok({ kind: 'cannot-tell' })
    const progress = await probe(this.#google, session, place)
    if (!progress.ok)
      return progress.problem.kind === 'handle'
        ? searchUploads(this.#google, session, place, place.startedAt)
        : progress
    if (progress.value.kind === 'stored') return ok(this.#stateOf(progress.value, place))
    const { video: made } = progress.value
    const videos = await videosOf(this.#google, session, [made.id], 'status,processingDetails')
    if (!videos.ok) return videos
    const [video] = videos.value
    if (video) return ok(stateOf(video, place.privacy))
    // A new one may not be listed yet; an older one was taken down.
    const isOld = Date.parse(made.snippet?.publishedAt ?? '') < this.desk.now() - hour
    return ok(
      isOld ? { kind: 'rejected', problem: makeProblem('platform', { code: 'deleted' }) } : { kind: 'cannot-tell' },
    )
  }

  async commit(session: Session, handle: Handle, _order: PostOrder, file: PostFile, work: Work): Answer<RemoteState> {
    const place = readHandle(handle)
    if (!place) return strange()
    if (place.bytes !== file.bytes) return changed()
    const before = await probe(this.#google, session, place)
    if (!before.ok) return before
    if (before.value.kind === 'video' || before.value.bytes >= place.bytes)
      return ok(this.#stateOf(before.value, place))
    const rest = { file, from: before.value.bytes, to: place.bytes, work }
    const sent = await put(this.#google, session, place, rest)
    return sent.ok ? ok(this.#stateOf(sent.value, place)) : sent
  }

  async find(session: Session, { handle, begunAt }: Trace): Answer<RemoteState> {
    const place = readHandle(handle)
    if (!place) return ok({ kind: 'cannot-tell' })
    const progress = await probe(this.#google, session, place)
    if (progress.ok) return ok(this.#stateOf(progress.value, place))
    return progress.problem.kind === 'handle' ? searchUploads(this.#google, session, place, begunAt) : progress
  }

  async cover(session: Session, remoteId: string, jpeg: Uint8Array): Answer<null> {
    // A Short takes none before it is processed, and being refused costs fifty times as much as asking.
    const videos = await videosOf(this.#google, session, [remoteId], 'status')
    if (!videos.ok) return videos
    if (videos.value[0]?.status?.uploadStatus === 'uploaded') return fail(makeProblem('busy', { code: 'processing' }))
    const url = this.#google.address('/upload/youtube/v3/thumbnails/set', { videoId: remoteId })
    const headers = { 'content-type': 'image/jpeg' }
    const answer = await this.#google.ask(session, { method: 'POST', url, headers, body: jpeg })
    if (answer.ok) return ok(null)
    // So it says of a channel without a checked telephone number.
    const isUnchecked = answer.problem.code === 'forbidden'
    return fail(isUnchecked ? { ...answer.problem, kind: 'account' } : answer.problem)
  }

  async remove(session: Session, remoteId: string): Answer<null> {
    const url = this.#google.address('/youtube/v3/videos', { id: remoteId })
    const answer = await this.#google.ask(session, { method: 'DELETE', url })
    return answer.ok || answer.problem.code === 'videoNotFound' ? ok(null) : answer
  }

  metrics(session: Session, remoteIds: readonly string[]) {
    return metricsOf(this.#google, session, remoteIds)
  }

  /** All bytes without a video: YouTube is still putting it together. */
  #stateOf(progress: Progress, place: Place): RemoteState {
    if (progress.kind === 'video') return stateOf(progress.video, place.privacy)
    if (progress.bytes >= place.bytes) return { kind: 'processing' }
    return { kind: progress.bytes >= lastChunkAt(place.bytes) ? 'ready' : 'uploading' }
  }
}

export const youtube = (desk: YoutubeDesk): Connector => new Youtube(desk)
