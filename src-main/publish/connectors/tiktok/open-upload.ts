import type { PostFile } from '@shared/domain/post-file'
import type { PostOrder } from '@shared/domain/post-order'
import { fail, ok } from '@shared/domain/result'
import { longestTiktokText, tiktokTextLength } from '@shared/domain/tiktok-text'
import { z } from 'zod'
import type { Answer, Handle, PlatformHosts, Session } from '../../connector'
import { isAllowed } from '../../platform-fetch/allowed-origin'
import { makeProblem } from '../../platform-fetch/make-problem'
import type { Ask } from './ask'
import { postInfo, sourceInfo } from './post-info'
import { writeHandle } from './upload-handle'

const Opened = z.object({ publish_id: z.string().min(1).max(200), upload_url: z.url().max(2_000) })

/** Opens an upload: of a post with its settings, or of a draft that waits in the creator's inbox and takes none. */
export async function openUpload(
  { ask, hosts }: { readonly ask: Ask; readonly hosts: PlatformHosts },
  session: Session,
  order: PostOrder,
  file: PostFile,
): Answer<Handle> {
  const { choices, text } = order
  if (choices.platform !== 'TikTok') return fail(makeProblem('choice', { code: 'other-platform' }))
  if (file.bytes < 1) return fail(makeProblem('file', { code: 'empty' }))
  const isDirect = choices.mode === 'direct'
  if (isDirect && tiktokTextLength(text) > longestTiktokText) return fail(makeProblem('text', { code: 'too-long' }))
  const opened = isDirect
    ? await ask(
        session,
        '/v2/post/publish/video/init/',
        { post_info: postInfo(order, choices, file), source_info: sourceInfo(file) },
        Opened,
      )
    : await ask(session, '/v2/post/publish/inbox/video/init/', { source_info: sourceInfo(file) }, Opened)
  if (!opened.ok) return opened
  const { publish_id: publishId, upload_url: url } = opened.value
  if (!isAllowed(new URL(url), hosts)) return fail(makeProblem('platform', { code: 'foreign-address' }))
  return ok(writeHandle({ publishId, url, bytes: file.bytes, sent: 0 }))
}
