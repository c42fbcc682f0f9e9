import { useFilmRow, useScript } from '@renderer/database/queries'
import { usePostsOf } from '@renderer/database/script-queries'
import type { ScriptId, VideoId } from '@shared/domain/ids'
import { type Staleness, staleness } from '@shared/domain/staleness'
import { useMemo } from 'react'

/** What was made from an older state of a script; undefined while there is no film. */
export function useStaleness(script_id: ScriptId): (Staleness & { readonly video_id: VideoId }) | undefined {
  const script = useScript(script_id)
  const row = useFilmRow(script_id)
  const posts = usePostsOf(row?.video_id)
  return useMemo(
    () => (script && row ? { ...staleness(script, row, posts), video_id: row.video_id } : undefined),
    [script, row, posts],
  )
}
