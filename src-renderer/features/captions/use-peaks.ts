import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import { useEffect, useState } from 'react'

/** How loud a media is; null while it is looked at, 'none' where nobody can tell. */
export function usePeaks(media_id: MediaId | null): Int16Array | 'none' | null {
  const [found, setFound] = useState<{ of: MediaId; peaks: Int16Array | 'none' } | null>(null)
  useEffect(() => {
    if (media_id === null) return
    const work_id = newId<WorkId>()
    let isOver = false
    void studio.call('media.peaks', { media_id, work_id, urgency: 'urgent' }).then(answer => {
      if (!isOver) setFound({ of: media_id, peaks: answer.ok ? answer.value.peaks : 'none' })
    })
    return () => {
      isOver = true
      void studio.call('media.cancel', { work_id })
    }
  }, [media_id])
  if (media_id === null) return 'none'
  return found?.of === media_id ? found.peaks : null
}
