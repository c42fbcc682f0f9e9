import { z } from 'zod'

const Failure = z.object({ message: z.string().catch(''), code: z.number().optional().catch(undefined) })

const Phase = z.object({
  status: z.string().catch(''),
  error: Failure.optional().catch(undefined),
  errors: z.array(Failure).optional().catch(undefined),
})
const Bytes = z.number().int().min(0).optional().catch(undefined)

/** How far a video is, as `status` of a Page's video and `video_status` of a container say it, in both of Meta's spellings. */
const Status = z.object({
  video_status: z.string().catch(''),
  uploading_phase: Phase.extend({ bytes_transfered: Bytes, bytes_transferred: Bytes }).optional().catch(undefined),
  processing_phase: Phase.optional().catch(undefined),
  publishing_phase: Phase.extend({ publish_status: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  // copyright_check_status is not read: it hangs for days beside reels that are live.
})

/** The life of a video at Meta, in the words that a connector acts by. */
export type VideoReading = {
  /** Bytes that have arrived; null where it does not say. */
  readonly arrived: number | null
  readonly isUploaded: boolean
  /** It is being worked on, before `finish` or after it. */
  readonly isWorkedOn: boolean
  /** `begun`: `finish` has arrived, and it is not out yet. `not-begun` says nothing of that while it is worked on. */
  readonly publishing: 'not-begun' | 'begun' | 'scheduled' | 'done'
  /** Why it will never be out; null while it may. */
  readonly failure: { readonly message: string; readonly code: number | undefined } | null
  /** Its time for being finished is over. */
  readonly isExpired: boolean
}

type Parsed = z.infer<typeof Status>
const isOver = (phase: { readonly status: string } | undefined) => phase?.status === 'complete'

/** The phase that comes before the trouble says more than the ones after it. */
function failureIn(status: Parsed): VideoReading['failure'] {
  const phases = [status.uploading_phase, status.processing_phase, status.publishing_phase]
  const failed = phases.find(phase => phase?.status === 'error')
  if (!failed && status.video_status !== 'error') return null
  const told = phases.flatMap(phase => [phase?.error, ...(phase?.errors ?? [])]).find(one => one !== undefined)
  return { message: told?.message ?? '', code: told?.code }
}

function publishingOf({ publishing_phase: phase }: Parsed): VideoReading['publishing'] {
  const said = phase?.publish_status?.toLowerCase()
  if (isOver(phase)) return said === 'scheduled' ? 'scheduled' : 'done'
  if (said === 'scheduled') return 'scheduled'
  return phase?.status === 'in_progress' ? 'begun' : 'not-begun'
}

/** Reads the status of a video; null for what is none. */
export function readVideoStatus(body: unknown): VideoReading | null {
  const read = Status.safeParse(body)
  if (!read.success) return null
  const status = read.data
  const uploading = status.uploading_phase
  const later = ['upload_complete', 'ready'].includes(status.video_status)
  return {
    arrived: uploading?.bytes_transferred ?? uploading?.bytes_transfered ?? null,
    isUploaded: isOver(uploading) || later,
    isWorkedOn: status.processing_phase?.status === 'in_progress',
    publishing: publishingOf(status),
    failure: failureIn(status),
    isExpired: status.video_status === 'expired',
  }
}
