import { assemblyOf } from '@shared/domain/assembly'
import { fingerprint } from '@shared/domain/fingerprint'
import type { Script } from '@shared/domain/script'
import type { VideoAsset } from '@shared/domain/video-asset'

/** Would the script and its cut give another film than the one that was made? False where nobody knows what it was made from. */
export function isChangedSince(row: VideoAsset, script: Pick<Script, 'title' | 'beats' | 'language'>): boolean {
  return row.made_from !== null && row.made_from !== fingerprint(assemblyOf(script, row.film, row.format))
}
