import { WordCard } from '@renderer/components/word-card'
import { clipLength } from '@shared/domain/clip'
import { frameUrl } from '@shared/domain/media-url'
import { inOrder } from '@shared/domain/order'
import type { Script } from '@shared/domain/script'
import { seconds } from '@shared/domain/time'
import type { VideoAsset } from '@shared/domain/video-asset'
import { useState } from 'react'

type ScriptPictureProps = { readonly script: Script; readonly film: VideoAsset | undefined }

/** The film's own picture, else the middle of the first clip that lies on the script. */
function pictureOf({ beats }: Script, film: VideoAsset | undefined): string | null {
  if (film?.thumbnail_url) return film.thumbnail_url
  const clips = inOrder(beats).flatMap(beat =>
    inOrder(film?.film.footage.find(footage => footage.beat_id === beat.id)?.clips ?? []),
  )
  const [first] = clips
  return first ? frameUrl(first.media_id, seconds(first.from + clipLength(first) / 2)) : null
}

/** What a script is known by: a picture of its film, or its first words as the film would show them. */
export function ScriptPicture({ script, film }: ScriptPictureProps) {
  const src = pictureOf(script, film)
  const [broken, setBroken] = useState<string | null>(null)
  if (src === null || broken === src) {
    return <WordCard text={inOrder(script.beats)[0]?.text ?? ''} className="h-40 w-22.5 p-2 text-[9px] leading-3" />
  }
  return <img src={src} alt="" className="h-40 w-22.5 shrink-0 bg-sunken object-cover" onError={() => setBroken(src)} />
}
