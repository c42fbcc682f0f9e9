import type { PostFile } from '@shared/domain/post-file'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Answer, RemoteState, Work } from '../../connector'
import type { PlatformAnswer, PlatformFetch } from '../../platform-fetch'
import { makeProblem } from '../../platform-fetch/make-problem'
import { retryAtOf } from '../../platform-fetch/retry-at'
import { jsonOf } from './ask'
import { nextPiece, type Piece, planChunks } from './chunk-plan'
import { type TiktokUpload, writeHandle } from './upload-handle'

/** Sends one piece to the upload's own address. It takes no token: the address is one. */
const sendPiece = (client: PlatformFetch, upload: TiktokUpload, file: PostFile, { from, to }: Piece, work: Work) =>
  client.ask({
    method: 'PUT',
    url: upload.url,
    headers: { 'content-type': file.mime, 'content-range': `bytes ${from}-${to - 1}/${upload.bytes}` },
    body: { file, from, to, onSent: bytes => work.onProgress({ sent: from + bytes, of: upload.bytes }) },
    signal: work.signal,
  })

/**
 * What the body said is left out: it may repeat the address. 403: it was good for an hour. A success that is none of TikTok's, and a wish for a
 * token, which nobody is asked for here, come from something between.
 */
function refusedPiece({ status, header }: PlatformAnswer, now: number): PublishProblem {
  const passes = status < 400 || status === 401 || status === 429 || status >= 500
  return makeProblem(status === 403 ? 'handle' : passes ? 'busy' : 'platform', {
    code: status,
    retryAt: passes ? retryAtOf(header('retry-after'), now) : null,
  })
}

const Uploaded = z.object({ uploaded_bytes: z.int().min(0) })

/** Where the platform says it stands, from its answer to a piece that does not follow; null where it does not say. */
function offsetOf(answer: PlatformAnswer): number | null {
  const last = /^bytes 0-(\d{1,15})\//.exec(answer.header('content-range'))?.[1]
  return Uploaded.safeParse(jsonOf(answer)).data?.uploaded_bytes ?? (last === undefined ? null : Number(last) + 1)
}

/** Sends all pieces but the last, from what the platform has. Should it stand elsewhere it is followed, once. */
export async function sendPieces(
  client: PlatformFetch,
  { upload, file, work }: { readonly upload: TiktokUpload; readonly file: PostFile; readonly work: Work },
  now: () => number,
): Answer<TiktokUpload> {
  const plan = planChunks(upload.bytes)
  let sent = upload.sent
  let mayFollow = true
  for (let piece = nextPiece(plan, sent); !piece.isLast; piece = nextPiece(plan, sent)) {
    const answer = await sendPiece(client, upload, file, piece, work)
    if (!answer.ok) return answer
    const { status } = answer.value
    const stands: number | null = status === 416 && mayFollow ? offsetOf(answer.value) : null
    // Without a task nothing can come of what was sent so far.
    if (status === 404) return fail(makeProblem('handle', { code: status }))
    if (status === 416 && stands === null) return fail(makeProblem('busy', { code: status }))
    if (status !== 206 && stands === null) return fail(refusedPiece(answer.value, now()))
    mayFollow = mayFollow && stands === null
    sent = stands ?? piece.to
    await work.keep?.(writeHandle({ ...upload, sent }))
  }
  return ok({ ...upload, sent })
}

/**
 * Sends the piece that publishes. What is refused here may have been taken before, so only an address that has run out (403) tells for
 * sure that nothing was posted.
 */
export async function sendLast(
  client: PlatformFetch,
  { upload, file, work }: { readonly upload: TiktokUpload; readonly file: PostFile; readonly work: Work },
  now: () => number,
): Answer<RemoteState> {
  if (upload.sent >= upload.bytes) return ok({ kind: 'processing' })
  const piece = nextPiece(planChunks(upload.bytes), upload.sent)
  if (!piece.isLast) return fail(makeProblem('busy', { code: 'not-uploaded' }))
  const answer = await sendPiece(client, upload, file, piece, work)
  if (!answer.ok) return answer
  const { status } = answer.value
  if (status === 201 || status === 200) return ok({ kind: 'processing' })
  return status === 206 ? ok({ kind: 'uploading' }) : fail(refusedPiece(answer.value, now()))
}
