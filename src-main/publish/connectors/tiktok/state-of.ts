import { LongId } from '@shared/domain/exact-json'
import { z } from 'zod'
import type { RemoteState } from '../../connector'
import { lastPieceFrom, planChunks } from './chunk-plan'
import { problemOfFailed } from './problem-of'
import type { TiktokUpload } from './upload-handle'

/** `data` of Get Post Status. The misspelling is the platform's; the right one has been seen too. */
export const PostStatus = z.object({
  status: z.string(),
  fail_reason: z.string().nullish(),
  uploaded_bytes: z.int().min(0).nullish(),
  publicaly_available_post_id: z.array(LongId).nullish(),
  publicly_available_post_id: z.array(LongId).nullish(),
})
export type PostStatus = z.infer<typeof PostStatus>

export const permalinkOf = (username: string, id: string): string =>
  `https://www.tiktok.com/@${encodeURIComponent(username)}/video/${id}`

/** Does the platform still wait for bytes of it? Then nothing was posted. */
export const isLacking = ({ bytes }: TiktokUpload, { status, uploaded_bytes }: PostStatus): boolean =>
  status === 'PROCESSING_UPLOAD' && typeof uploaded_bytes === 'number' && uploaded_bytes < bytes

function stateOfUpload({ bytes, sent }: TiktokUpload, uploaded: number): RemoteState {
  if (uploaded >= bytes) return { kind: 'processing' }
  // A status that lags must not hold up a post whose chunks were all taken.
  const isReady = Math.max(sent, uploaded) >= lastPieceFrom(planChunks(bytes))
  return { kind: isReady ? 'ready' : 'uploading' }
}

/** Where a post is, from what the platform says of its upload. Its number comes only once everybody can see it, and for some never. */
export function stateOf(upload: TiktokUpload, found: PostStatus, username: string): RemoteState {
  const [id = null] = [...(found.publicaly_available_post_id ?? []), ...(found.publicly_available_post_id ?? [])]
  switch (found.status) {
    case 'PROCESSING_UPLOAD':
      return stateOfUpload(upload, found.uploaded_bytes ?? 0)
    case 'PROCESSING_DOWNLOAD':
      return { kind: 'processing' }
    case 'SEND_TO_USER_INBOX':
      return { kind: 'inbox' }
    case 'PUBLISH_COMPLETE':
      return { kind: 'live', remoteId: id, permalink: id && permalinkOf(username, id) }
    case 'FAILED':
      return { kind: 'rejected', problem: problemOfFailed(found.fail_reason ?? '') }
    default:
      return { kind: 'cannot-tell' }
  }
}
