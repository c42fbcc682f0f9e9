import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { StripOrder } from '@shared/domain/filmstrip'
import type { MediaId, WorkId } from '@shared/domain/ids'
import { stripUrl } from '@shared/domain/media-url'
import { useEffect, useState } from 'react'

/** Strips that were made while this window is open. */
const made = new Set<string>()

/** Milliseconds that a strip must stay in sight before it is asked for. */
const rest = 120

/** The address of some pictures of a media once they are made, else null. What is scrolled away is not made. */
export function useStrip(media_id: MediaId, { from_ms, to_ms, count }: StripOrder): string | null {
  const url = stripUrl(media_id, { from_ms, to_ms, count })
  const [ready, setReady] = useState<string | null>(null)
  useEffect(() => {
    if (made.has(url)) return
    const work_id = newId<WorkId>()
    let isWaiting = true
    const ask = async () => {
      const order = { media_id, from_ms, to_ms, count, work_id, urgency: 'background' } as const
      const answer = await studio.call('media.filmstrip', order)
      if (!isWaiting) return
      isWaiting = false
      if (!answer.ok) return
      made.add(url)
      setReady(url)
    }
    const timer = setTimeout(() => void ask(), rest)
    return () => {
      clearTimeout(timer)
      if (isWaiting) void studio.call('media.cancel', { work_id })
      isWaiting = false
    }
  }, [url, media_id, from_ms, to_ms, count])
  return made.has(url) || ready === url ? url : null
}
