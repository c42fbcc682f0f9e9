import { makeProblem } from '@main/publish/platform-fetch/make-problem'
import type { PublishProblem } from '@shared/domain/publish-problem'
import type { RemoteState } from '@shared/domain/remote-state'
import { z } from 'zod'

/** A video as YouTube tells of it, in the parts that were asked for. */
export const Video = z.object({
  id: z.string().min(1).max(100),
  snippet: z
    .object({ title: z.string().default(''), description: z.string().default(''), publishedAt: z.string().default('') })
    .optional(),
  status: z
    .object({
      uploadStatus: z.string().optional(),
      failureReason: z.string().optional(),
      rejectionReason: z.string().optional(),
      privacyStatus: z.string().optional(),
      publishAt: z.string().optional(),
    })
    .optional(),
  contentDetails: z.object({ duration: z.string().optional() }).optional(),
  statistics: z.record(z.string(), z.string()).optional(),
})
export type Video = z.infer<typeof Video>

export const VideoList = z.object({ items: z.array(Video).default([]) })

const isOfAccount = (reason: string) => reason.startsWith('uploaderAccount')

/** Why YouTube does not take a film; null where it does. */
function refusalOf({ status }: Video): PublishProblem | null {
  const reason = status?.rejectionReason ?? status?.failureReason ?? status?.uploadStatus ?? ''
  switch (status?.uploadStatus) {
    case 'failed':
    case 'rejected':
      return makeProblem(isOfAccount(reason) ? 'account' : 'file', { code: reason })
    case 'deleted':
      return makeProblem('platform', { code: reason })
    default:
      return null
  }
}

/** Where a video can be seen: YouTube itself leads on from there what is no Short. */
const permalinkOf = (id: string) => `https://www.youtube.com/shorts/${id}`

/**
 * Where a post is whose video this is.
 * @param privacy what was asked for; YouTube may hold a film private in spite of it
 */
export function stateOf(video: Video, privacy: string): RemoteState {
  const { id, status } = video
  const problem = refusalOf(video)
  if (problem) return { kind: 'rejected', problem }
  if (status?.uploadStatus === 'uploaded') return { kind: 'processing' }
  if (status?.privacyStatus === 'private' && status.publishAt) return { kind: 'scheduled', remoteId: id }
  const is = status?.privacyStatus ?? privacy
  const live = { kind: 'live', remoteId: id, permalink: permalinkOf(id) } as const
  return is === privacy ? live : { ...live, notice: makeProblem('choice', { code: `privacy-is-${is}` }) }
}

/** A length of ISO 8601, as PT1M3S, in milliseconds; null where it says none. */
export function lengthOf({ contentDetails }: Video): number | null {
  const found = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(contentDetails?.duration ?? '')
  if (!found) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(part => Number(part ?? 0))
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000
}
