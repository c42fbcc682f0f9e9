import type { MediaFacts } from '@shared/domain/media'
import { type Seconds, seconds } from '@shared/domain/time'

/** Where FFmpeg is to start reading, and how many seconds then lie before the place that is wanted. */
export type Seek = { readonly from?: Seconds; readonly shift: number }

/** These cannot jump to a time; their few frames are read from the start. */
const unseekable = ['gif', 'apng']

/** In a transport stream FFmpeg 5.1 lands behind the key frame it should start at; cameras write one at least this often, in seconds. */
const transportLead = 3

/** How to get to a place in a media. A still has one frame and no places. */
export function seekTo({ demuxer, duration }: MediaFacts, at: number): Seek {
  if (duration === null) return { shift: 0 }
  if (unseekable.includes(demuxer)) return { shift: at }
  if (demuxer !== 'mpegts') return { from: seconds(at), shift: 0 }
  return at > transportLead
    ? { from: seconds(at - transportLead), shift: transportLead }
    : { from: seconds(0), shift: at }
}
