import { studio } from '@renderer/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import type { Peaks } from '@shared/domain/waveform'
import { useEffect, useState } from 'react'
import { newId } from './new-id'

/** How loud a media is over time: `undefined` until main has answered, null where that cannot be known. */
export function usePeaks(media_id: MediaId | undefined): Peaks | null | undefined {
  const [found, setFound] = useState<{ media_id: MediaId; peaks: Peaks | null }>()
  useEffect(() => {
    if (!media_id) return
    const work_id = newId<WorkId>()
    let isHere = true
    void studio.call('media.peaks', { media_id, work_id, urgency: 'urgent' }).then(answer => {
      if (isHere) setFound({ media_id, peaks: answer.ok ? (answer.value.peaks as Peaks) : null })
    })
    return () => {
      isHere = false
      void studio.call('media.cancel', { work_id })
    }
  }, [media_id])
  return found?.media_id === media_id ? found?.peaks : undefined
}

/** Where a media can be played from; null where it cannot. What Chromium cannot read is made readable first. */
export async function playableUrl({ media_id }: Pick<Media, 'media_id'>): Promise<string | null> {
  const answer = await studio.call('media.proxy', { media_id, work_id: newId<WorkId>(), urgency: 'urgent' })
  return answer.ok ? answer.value.url : null
}

/** Media that can be heard. */
export const hasSound = ({ facts }: Media): boolean => facts.kind !== 'image' && facts.audioChannels > 0
