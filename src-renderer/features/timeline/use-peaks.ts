import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import type { Peaks } from '@shared/domain/waveform'
import { useEffect, useState } from 'react'

const known = new Map<MediaId, Peaks>()

/** An hour of sound is 700 kB; the media looked at longest ago is forgotten first. */
const mostKnown = 40

function keep(media_id: MediaId, peaks: Peaks): void {
  known.set(media_id, peaks)
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) return
    known.delete(oldest)
  }
}

/** How loud a media is over time; null until it is known, and where it has no sound. What nobody looks at any more is not waited for. */
export function usePeaks(media_id: MediaId): Peaks | null {
  const [peaks, setPeaks] = useState<Peaks | null>(() => known.get(media_id) ?? null)
  useEffect(() => {
    const kept = known.get(media_id)
    setPeaks(kept ?? null)
    if (kept) return
    const work_id = newId<WorkId>()
    let isWaiting = true
    void studio.call('media.peaks', { media_id, work_id, urgency: 'background' }).then(answer => {
      if (!isWaiting) return
      isWaiting = false
      if (!answer.ok) return
      const heard = answer.value.peaks as Peaks
      keep(media_id, heard)
      setPeaks(heard)
    })
    return () => {
      if (isWaiting) void studio.call('media.cancel', { work_id })
      isWaiting = false
    }
  }, [media_id])
  return peaks
}
