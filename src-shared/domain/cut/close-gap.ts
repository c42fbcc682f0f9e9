import type { BeatFootage } from '../film'
import type { Marker } from '../marker'
import { fail, ok, type Result } from '../result'
import { type Seconds, seconds } from '../time'
import type { CutRefusal } from './cutting'

/** Some time of a beat, in seconds of it, that goes away. */
export type Gap = { readonly from: number; readonly to: number }

/** Where a place in a beat lies once the gap is closed. */
const closed = (at: number, { from, to }: Gap): Seconds => seconds(at <= from ? at : Math.max(from, at - (to - from)))

function closeSpans<T extends { readonly from: Seconds; readonly to: Seconds | null }>(
  spans: readonly T[],
  gap: Gap,
): T[] {
  return spans
    .map(span => ({ ...span, from: closed(span.from, gap), to: span.to === null ? null : closed(span.to, gap) }))
    .filter(({ from, to }) => to === null || to > from)
}

type Voice = NonNullable<BeatFootage['voice']>

/** A voice can lose its beginning and its end, but is one stretch of its media: nothing can be taken out of its middle. */
function closeVoice(voice: Voice, length: number, gap: Gap): Result<Voice | null, CutRefusal> {
  if (gap.from >= length) return ok(voice)
  if (gap.from <= 0 && gap.to >= length) return ok(null)
  if (gap.from <= 0) return ok({ ...voice, from: seconds(voice.from + gap.to) })
  return gap.to >= length ? ok({ ...voice, to: seconds(voice.from + gap.from) }) : fail('voice')
}

/**
 * What has times of its own on a beat, but for clips and B-roll, once some of the beat's time is gone: voice, titles, captions, and a fixed
 * length, which nothing is left of when the whole beat goes. `voice` is how long the voice speaks, in seconds.
 */
export function closeGap(footage: BeatFootage, gap: Gap, voice: number): Result<BeatFootage, CutRefusal> {
  const spoken = footage.voice ? closeVoice(footage.voice, voice, gap) : ok(null)
  if (!spoken.ok) return spoken
  const left = footage.seconds === null ? null : footage.seconds - (gap.to - gap.from)
  return ok({
    ...footage,
    seconds: left === null || left <= 1e-6 ? null : seconds(left),
    voice: spoken.value,
    titles: closeSpans(footage.titles, gap),
    captions:
      footage.captions &&
      closeSpans(footage.captions, gap).map(({ starts, ...caption }) => ({
        ...caption,
        ...(starts && { starts: starts.map(start => closed(start, gap)) }),
      })),
  })
}

/** A beat's markers once some of its time is gone, and those that stood in it with it. */
export const closeMarkers = (markers: readonly Marker[], beat_id: string, gap: Gap): Marker[] =>
  markers
    .filter(marker => marker.beat_id !== beat_id || marker.at < gap.from || marker.at >= gap.to)
    .map(marker => (marker.beat_id === beat_id ? { ...marker, at: closed(marker.at, gap) } : marker))
