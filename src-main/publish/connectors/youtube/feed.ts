import type { Answer, PostFile, Session, Work } from '@main/publish/connector'
import type { PlatformAnswer } from '@main/publish/platform-fetch'
import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import { type Google, understood } from './google'
import type { Place } from './place'
import { Video } from './video'

/** How far an upload has come: so many bytes are stored, or its video is there. */
export type Progress =
  | { readonly kind: 'stored'; readonly bytes: number }
  | { readonly kind: 'video'; readonly video: Video }

async function progressIn(answer: PlatformAnswer): Answer<Progress> {
  if (answer.status === 308) {
    const range = answer.header('range')
    const last = /^bytes=0-(\d+)$/.exec(range)?.[1]
    if (range !== '' && last === undefined) return fail(makeProblem('busy', { code: 'unreadable' }))
    return ok({ kind: 'stored', bytes: last === undefined ? 0 : Number(last) + 1 })
  }
  const video = await understood(Video, answer.json)
  return video.ok ? ok({ kind: 'video', video: video.value }) : video
}

/** The address of an upload that YouTube does not know any more. */
const asHandle = ({ code, said, ...problem }: PublishProblem): Result<never, PublishProblem> =>
  fail(['notFound', '404', '410'].includes(code) ? makeProblem('handle', { code }) : { ...problem, code, said })

/** Asks how far an upload has come; sends nothing of it. */
export async function probe(google: Google, session: Session, place: Place): Answer<Progress> {
  const headers = { 'content-range': `bytes */${place.bytes}`, 'content-length': '0' }
  const answer = await google.ask(session, { method: 'PUT', url: place.uri, headers })
  return answer.ok ? progressIn(answer.value) : asHandle(answer.problem)
}

/** Sends the bytes of a film from one offset up to before another. */
export async function put(
  google: Google,
  session: Session,
  place: Place,
  {
    file,
    from,
    to,
    work,
  }: { readonly file: PostFile; readonly from: number; readonly to: number; readonly work: Work },
): Answer<Progress> {
  const { signal, onProgress } = work
  const onSent = (bytes: number) => onProgress({ sent: from + bytes, of: place.bytes })
  const headers = { 'content-type': file.mime, 'content-range': `bytes ${from}-${to - 1}/${place.bytes}` }
  const body = { file, from, to, onSent }
  const answer = await google.ask(session, { method: 'PUT', url: place.uri, headers, body, signal })
  return answer.ok ? progressIn(answer.value) : asHandle(answer.problem)
}
